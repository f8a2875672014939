package io.keytrail.detection.metering;

/**
 * What a sign is worth, in decibans, by what the logs know of the thing it is about.
 *
 * @param alone nobody is known who made or used it: the sign stands by itself
 * @param known the logs show whose it is
 * @param suspected whose it is is part of an incident that is open
 */
public record Worth(double alone, double known, double suspected) {
  public Worth {
    if (!(alone >= 0 && known >= alone && suspected >= known)) {
      throw new IllegalArgumentException(
          "a sign's worth must rise with what is known, but is "
              + alone
              + ", "
              + known
              + ", "
              + suspected);
    }
  }
}
