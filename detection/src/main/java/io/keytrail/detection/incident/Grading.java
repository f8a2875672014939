package io.keytrail.detection.incident;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a score to a severity. Height alone is never enough: a page needs layers that confirm each
 * other, or evidence that is hard.
 */
final class Grading {
  /** Layers that say that somebody else holds the credential. */
  private static final Set<Layer> FOREIGN = EnumSet.of(Layer.AUTH_CONTEXT, Layer.EXPOSURE);

  /** Layers that say that harm is being done. */
  private static final Set<Layer> HARM =
      EnumSet.of(Layer.IDENTITY_CHANGE, Layer.EVASION, Layer.RESOURCE_IMPACT, Layer.DATA);

  /**
   * One layer pages only when it is a hundred times likelier in an attack, however low the bar: of
   * what administrators do in the open, granting rights, resetting a password or trying a scanner
   * lie below.
   */
  private static final double LEAST_ALONE = 20;

  private Grading() {}

  /** The severity of a score; null when it is not worth the queue. */
  static @Nullable Severity of(Score score, Thresholds thresholds) {
    Set<Layer> layers = score.layers();
    double total = score.total();
    // The three that the guide asks for are all that S0 stands for, whatever each is worth.
    if (score.triple() > 0 && total >= thresholds.high()) {
      return Severity.S0;
    }
    if (total >= thresholds.critical()
        && layers.size() >= 3
        && layers.stream().anyMatch(FOREIGN::contains)
        && layers.stream().anyMatch(HARM::contains)) {
      return Severity.S0;
    }
    if (score.hardUse()
        || (total >= thresholds.high() && (layers.size() >= 2 || pagesAlone(score)))) {
      return Severity.S1;
    }
    if (total >= thresholds.medium() || layers.contains(Layer.EXPOSURE)) {
      return Severity.S2;
    }
    if (total >= thresholds.low() || score.strongest() >= thresholds.alone()) {
      return Severity.S3;
    }
    return null;
  }

  /**
   * Whether the one layer there is may page. Evasion may: whoever blinds the defenders that
   * thoroughly means it. And any may where nothing is known of a principal, because nothing could
   * have confirmed or refuted it, and it is all that such logs can give. Exposure may not: that a
   * credential lies open is no use of it.
   */
  private static boolean pagesAlone(Score score) {
    if (score.layers().equals(EnumSet.of(Layer.EXPOSURE))) {
      return false;
    }
    boolean unopposed = score.strangers() || score.layers().equals(EnumSet.of(Layer.EVASION));
    return unopposed && score.total() >= LEAST_ALONE;
  }
}
