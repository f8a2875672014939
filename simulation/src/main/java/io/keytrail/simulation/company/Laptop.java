package io.keytrail.simulation.company;

/** What somebody works with, as it shows in user agents. */
public enum Laptop {
  MAC(
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36",
      "aws-cli/2.28.4 md/awscrt#0.27.6 ua/2.1 os/macos#24.6.0 md/arch#arm64 lang/python#3.13.7"
          + " md/pyimpl#CPython m/E,b cfg/retry-mode#standard md/installer#source md/prompt#off"
          + " md/command#%s",
      "MacOs"),
  LINUX(
      "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
      "aws-cli/2.27.31 md/awscrt#0.26.1 ua/2.1 os/linux#6.14.0-27-generic md/arch#x86_64"
          + " lang/python#3.13.4 md/pyimpl#CPython m/E,b cfg/retry-mode#standard md/installer#exe"
          + " md/prompt#off md/command#%s",
      "Linux"),
  WINDOWS(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
      "aws-cli/2.28.1 md/awscrt#0.27.5 ua/2.1 os/windows#11 md/arch#amd64 lang/python#3.13.5"
          + " md/pyimpl#CPython m/E,b cfg/retry-mode#standard md/installer#exe md/prompt#off"
          + " md/command#%s",
      "Windows");

  private final String browser;
  private final String cli;
  private final String system;

  Laptop(String browser, String cli, String system) {
    this.browser = browser;
    this.cli = cli;
    this.system = system;
  }

  static Laptop labelled(String label) {
    for (Laptop laptop : values()) {
      if (laptop.name().equalsIgnoreCase(label)) {
        return laptop;
      }
    }
    throw new IllegalArgumentException("staff.csv names an unknown laptop " + label);
  }

  public String browser() {
    return browser;
  }

  /** The AWS CLI's user agent for a command such as {@code ec2.describe-instances}. */
  public String cli(String command) {
    return cli.replace("%s", command);
  }

  /** The operating system as Entra names it. */
  public String system() {
    return system;
  }
}
