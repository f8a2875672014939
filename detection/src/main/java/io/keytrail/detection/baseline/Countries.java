package io.keytrail.detection.baseline;

import java.util.HashMap;
import java.util.Map;

/**
 * How far countries are apart, for lack of better coordinates: each is a circle around its middle,
 * in degrees and kilometres, wide enough to hold its cities. The figures are rounded from any atlas
 * and err towards nearer, because a false alarm costs more than a slow traveller missed. A country
 * that is not here is never too far.
 */
final class Countries {
  private static final double FASTEST_KM_PER_HOUR = 1000;
  private static final double SHORTEST_KM = 500;
  private static final double EARTH_RADIUS_KM = 6371;
  private static final double SECONDS_AN_HOUR = 3600;

  private record Circle(double latitude, double longitude, double radiusKm) {}

  private static final Map<String, Circle> CIRCLES =
      read(
          """
          AD 42.5 1.5 20; AE 24 54 250; AF 34 66 500; AL 41 20 120; AM 40 45 120;
          AO -12 18 600; AR -35 -65 1500; AT 47.5 14 280; AU -25 134 2000; AZ 40.4 47.7 220;
          BA 44 18 150; BD 24 90 250; BE 50.8 4.5 120; BG 42.7 25.3 220; BH 26 50.5 25;
          BO -17 -65 600; BR -10 -52 2200; BY 53.5 28 300; BZ 17 -88.7 120; CA 56 -96 2600;
          CD -3 23 900; CH 46.8 8.2 170; CI 7.6 -5.6 300; CL -33 -71 2000; CM 5.7 12.7 400;
          CN 35 103 2200; CO 4 -73 700; CR 10 -84 180; CU 21.6 -79 500; CY 35 33 90;
          CZ 49.8 15.5 230; DE 51 10 400; DK 56 10 220; DO 19 -70.5 180; DZ 28 3 900;
          EC -1.4 -78.4 350; EE 58.7 25.5 170; EG 26.5 30 550; ES 40 -4 550; ET 9 40 650;
          FI 64 26 550; FR 46.5 2.5 500; GB 54 -2.5 500; GE 42 43.5 220; GH 8 -1.2 330;
          GR 39 22 350; GT 15.5 -90.3 200; HK 22.3 114.2 30; HN 14.8 -86.6 250;
          HR 45.2 15.5 230; HU 47.2 19.4 230; ID -2.5 118 2300; IE 53.2 -8 200; IL 31.4 35 200;
          IN 22 79 1500; IQ 33 44 450; IR 32.5 54.3 900; IS 65 -18.6 240; IT 42.8 12.6 550;
          JM 18.1 -77.3 90; JO 31.2 36.5 200; JP 36.5 138 1100; KE 0.5 38 450;
          KG 41.5 74.5 400; KH 12.7 105 260; KR 36.4 128 230; KP 40.2 127 300; KW 29.3 47.6 90;
          KZ 48 67 1400; LA 18.5 104 450; LB 33.9 35.9 90; LK 7.7 80.7 200; LT 55.2 23.9 170;
          LU 49.8 6.1 40; LV 56.9 25 200; LY 27 18 800; MA 32 -6.3 600; MC 43.7 7.4 5;
          MD 47.2 28.5 160; ME 42.8 19.2 80; MK 41.6 21.7 100; MM 21 96.5 900;
          MN 46.8 103 1200; MO 22.2 113.5 10; MT 35.9 14.4 20; MX 23.6 -102.5 1500;
          MY 3.8 109.7 1000; MZ -17.3 35.5 1000; NG 9.6 8 600; NI 12.8 -85 230;
          NL 52.2 5.3 150; NO 64.5 13 900; NP 28.2 84 430; NZ -41.8 172.8 800; OM 21 56 450;
          PA 8.5 -80 300; PE -9 -74.4 900; PH 12 122.8 850; PK 30 69.3 800; PL 52 19.4 350;
          PR 18.2 -66.4 80; PT 39.6 -8.5 300; PY -23.2 -58.4 450; QA 25.3 51.2 80;
          RO 45.9 25 350; RS 44.2 20.8 230; RU 60 90 4200; SA 24 44.6 1000; SE 62 16.5 800;
          SG 1.35 103.8 25; SI 46.1 14.8 120; SK 48.7 19.5 200; SN 14.4 -14.5 300;
          SV 13.7 -88.9 120; SY 35 38.5 350; TH 15 101 800; TN 34 9.6 350; TR 39 35 800;
          TW 23.7 121 180; TZ -6.3 34.8 600; UA 49 31.4 650; UG 1.3 32.4 300; US 39 -97 2700;
          UY -32.8 -56 260; UZ 41.8 63.1 600; VE 7.1 -66.2 700; VN 16.5 106.3 850;
          YE 15.9 47.5 450; ZA -29 25 800; ZM -13.5 27.8 550; ZW -19 29.9 350;
          """);

  private Countries() {}

  private static Map<String, Circle> read(String text) {
    Map<String, Circle> circles = new HashMap<>();
    for (String row : text.split(";")) {
      String[] parts = row.strip().split(" ");
      if (parts.length == 4) {
        circles.put(
            parts[0],
            new Circle(
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3])));
      }
    }
    return circles;
  }

  /** Whether nobody gets from one country to the other in so many seconds. */
  static boolean tooFar(String one, String other, long seconds) {
    double km = kilometres(one, other);
    return km > SHORTEST_KM && km > FASTEST_KM_PER_HOUR * seconds / SECONDS_AN_HOUR;
  }

  /** The least distance between places in two countries; 0 for the same, near or unknown ones. */
  static double kilometres(String one, String other) {
    Circle a = CIRCLES.get(one);
    Circle b = CIRCLES.get(other);
    if (a == null || b == null || one.equals(other)) {
      return 0;
    }
    double latitudeA = Math.toRadians(a.latitude());
    double latitudeB = Math.toRadians(b.latitude());
    double latitudes = StrictMath.sin((latitudeB - latitudeA) / 2);
    double longitudes = StrictMath.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double share =
        latitudes * latitudes
            + StrictMath.cos(latitudeA) * StrictMath.cos(latitudeB) * longitudes * longitudes;
    double between = 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(Math.min(1, share)));
    return Math.max(0, between - a.radiusKm() - b.radiusKm());
  }
}
