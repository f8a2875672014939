package io.keytrail.app.output;

import io.keytrail.app.terminal.Style;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.identity.Provider;
import io.keytrail.response.permission.ResponderRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes the roles of responders: policies of AWS ready to paste, and lists for the others. */
public final class PermissionWriter {
  public static final Set<OutputFormat> FORMATS = EnumSet.of(OutputFormat.TABLE, OutputFormat.JSON);

  /** Only this policy may be attached: it denies everything and grants nothing. */
  private static final String DENY_ALL = "arn:aws:iam::aws:policy/AWSDenyAll";

  private static final Set<String> ATTACHING =
      Set.of(
          "iam:AttachUserPolicy",
          "iam:AttachRolePolicy",
          "iam:DetachUserPolicy",
          "iam:DetachRolePolicy");

  private final Presentation presentation;

  public PermissionWriter(Presentation presentation) {
    this.presentation = presentation;
  }

  /**
   * Writes them.
   *
   * @param format one of {@link #FORMATS}
   */
  public void write(List<ResponderRole> roles, OutputFormat format, OutputStream out)
      throws IOException {
    if (format == OutputFormat.TABLE) {
      out.write(text(roles).getBytes(StandardCharsets.UTF_8));
      return;
    }
    try (JsonWriter json = new JsonWriter(out, JsonWriter.Layout.INDENTED)) {
      json.object(() -> {
        json.text("schemaVersion", MachineForm.SCHEMA_VERSION);
        json.objects("roles", roles, role -> members(role, json));
      });
    }
  }

  private String text(List<ResponderRole> roles) {
    TextPage page = new TextPage(presentation.paint(), presentation.columns());
    for (ResponderRole role : roles) {
      page.line(
          Style.STRONG,
          "%s, %s: %s"
              .formatted(role.duty().role(), role.provider().label(), role.duty().purpose()));
      if (role.provider() == Provider.AWS) {
        policy(role).lines().forEach(page::verbatim);
      } else {
        role.permissions().forEach(permission -> page.verbatim("  " + permission));
      }
      page.blank();
    }
    return page.toString();
  }

  private static String policy(ResponderRole role) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.INDENTED)) {
      json.object(() -> policy(role, json));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void members(ResponderRole role, JsonWriter json) {
    json.text("name", role.duty().role());
    json.text("provider", role.provider().label());
    json.text("purpose", role.duty().purpose());
    json.texts("permissions", List.copyOf(role.permissions()));
    if (role.provider() == Provider.AWS) {
      json.object("policy", () -> policy(role, json));
    }
  }

  private static void policy(ResponderRole role, JsonWriter json) {
    List<String> attaching = role.permissions().stream().filter(ATTACHING::contains).toList();
    List<String> others =
        role.permissions().stream().filter(action -> !ATTACHING.contains(action)).toList();
    json.text("Version", "2012-10-17");
    json.objects(
        "Statement",
        List.of(others, attaching).stream().filter(actions -> !actions.isEmpty()).toList(),
        actions -> {
          json.text("Effect", "Allow");
          json.texts("Action", actions);
          json.text("Resource", "*");
          if (actions.equals(attaching)) {
            json.object(
                "Condition",
                () -> json.object("ArnEquals", () -> json.text("iam:PolicyARN", DENY_ALL)));
          }
        });
  }
}
