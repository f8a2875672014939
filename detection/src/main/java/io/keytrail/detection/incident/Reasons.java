package io.keytrail.detection.incident;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a score is what it is: every detection with what it added at the peak. The points add up to
 * the score. A detection that fired when others had decayed, or before the peak's window, adds
 * nothing and is listed with 0.
 */
final class Reasons {
  static final String PROGRESSION = "keytrail.progression";
  private static final String FIRST_ACT =
      "other findings tell what was done; the first of its sort counts as a sign of somebody else";
  private static final Comparator<Reason> WEIGHTIEST_FIRST =
      Comparator.comparing(Reason::points, Comparator.reverseOrder())
          .thenComparing(Reason::detection);

  private final List<Reason> list;
  private final Map<String, Group> groups;

  /** The findings of one detection: the first, and how many until when. */
  record Group(Finding first, int count, Instant last, Signal strongest) {
    Group with(Group later) {
      boolean stronger = later.strongest.weight() > strongest.weight();
      return new Group(
          first, count + later.count, later.last, stronger ? later.strongest : strongest);
    }
  }

  private Reasons(List<Reason> list, Map<String, Group> groups) {
    this.list = list;
    this.groups = groups;
  }

  static Reasons of(Verdict verdict) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Signal signal : verdict.evidence()) {
      groups.merge(
          signal.finding().detection(),
          new Group(signal.finding(), 1, signal.time(), signal),
          Group::with);
    }
    List<Reason> list = new ArrayList<>();
    groups.forEach((detection, group) -> {
      double points = verdict.peak().contributions().getOrDefault(detection, 0.0);
      boolean foreign = verdict.peak().foreign().contains(detection);
      list.add(reason(group, Decibans.rounded(points), foreign));
    });
    if (verdict.peak().triple() > 0) {
      list.add(
          new Reason(
              GuideTriple.DETECTION,
              Layer.MONEY,
              Decibans.rounded(verdict.peak().triple()),
              1,
              "Signs of somebody else, something made and money spent came within a day.",
              List.of("T1496")));
    }
    if (verdict.peak().progression() > 0) {
      list.add(
          new Reason(
              PROGRESSION,
              Layer.AUTH_CONTEXT,
              Decibans.rounded(verdict.peak().progression()),
              1,
              "Signs of somebody else came first and changes followed within hours.",
              List.of()));
    }
    list.sort(WEIGHTIEST_FIRST);
    return new Reasons(List.copyOf(list), groups);
  }

  private static Reason reason(Group group, double points, boolean foreign) {
    Finding first = group.first();
    List<String> weighing = new ArrayList<>(group.strongest().lines());
    if (foreign) {
      weighing.add(FIRST_ACT);
    }
    return new Reason(
        first.detection(),
        first.layer(),
        points,
        group.count(),
        first.text(),
        first.normal(),
        first.series(),
        weighing,
        first.techniques());
  }

  List<Reason> list() {
    return list;
  }

  /** The detections' findings, the weightiest detection first. */
  List<Group> weightiest() {
    return list.stream()
        .filter(reason -> groups.containsKey(reason.detection()))
        .map(reason -> groups.get(reason.detection()))
        .toList();
  }
}
