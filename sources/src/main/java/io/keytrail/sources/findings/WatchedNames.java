package io.keytrail.sources.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names in the domain name system that a company's machines seldom ask for by themselves. Put
 * together by hand from what the operators publish of their own services (the addresses that miners
 * are told to connect to, the domains under which tunnels and uploads are reached); as of November
 * 2026. What lies below a name counts as it. Immutable and thread-safe.
 */
final class WatchedNames {
  static final String MINING = "MiningPoolQuery";
  static final String TUNNEL = "TunnelQuery";
  static final String CALLBACK = "CallbackQuery";
  static final String DROP = "DropSiteQuery";

  private static final Map<String, String> SORTS = new LinkedHashMap<>();

  static {
    put(
        MINING,
        List.of(
            "2miners.com",
            "antpool.com",
            "c3pool.com",
            "c3pool.org",
            "crypto-pool.fr",
            "dwarfpool.com",
            "ethermine.org",
            "f2pool.com",
            "flypool.org",
            "hashvault.pro",
            "herominers.com",
            "kryptex.network",
            "minergate.com",
            "minexmr.com",
            "miningpoolhub.com",
            "monerohash.com",
            "moneroocean.stream",
            "nanopool.org",
            "nicehash.com",
            "poolin.com",
            "prohashing.com",
            "stratum.braiins.com",
            "supportxmr.com",
            "unmineable.com",
            "viabtc.com",
            "woolypooly.com",
            "xmrpool.eu",
            "zpool.ca"));
    put(
        TUNNEL,
        List.of(
            "localhost.run",
            "localtunnel.me",
            "ngrok-agent.com",
            "ngrok-free.app",
            "ngrok.app",
            "ngrok.com",
            "ngrok.io",
            "pagekite.net",
            "serveo.net",
            "trycloudflare.com"));
    put(
        CALLBACK,
        List.of(
            "burpcollaborator.net",
            "dnslog.cn",
            "interact.sh",
            "oast.fun",
            "oast.live",
            "oast.me",
            "oast.online",
            "oast.pro",
            "oast.site",
            "oastify.com",
            "webhook.site"));
    put(
        DROP,
        List.of(
            "bashupload.com",
            "file.io",
            "gofile.io",
            "mega.co.nz",
            "mega.nz",
            "temp.sh",
            "transfer.sh"));
  }

  private WatchedNames() {}

  private static void put(String sort, List<String> names) {
    names.forEach(name -> SORTS.put(name, sort));
  }

  /** A name that is watched, and what those who ask for it want. */
  record Watched(String name, String sort) {}

  /** The watched name that the one asked for is or lies below; null where there is none. */
  static @Nullable Watched of(String asked) {
    String name = asked.toLowerCase(Locale.ROOT);
    String rest = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    while (!rest.isEmpty()) {
      String sort = SORTS.get(rest);
      if (sort != null) {
        return new Watched(rest, sort);
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return null;
  }
}
