package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses conditions by recursive descent: {@code or} binds weakest, then {@code and}, then {@code
 * not}. Keywords are known in any case; identifiers may hold letters, digits, {@code _}, {@code -},
 * {@code .} and, in patterns, {@code *}.
 */
public final class ConditionParser {
  private static final int MAX_LENGTH = 20_000;
  private static final int MAX_DEPTH = 100;
  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "of");

  private final List<String> tokens;
  private int next;
  private int depth;

  private ConditionParser(List<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * Parses one condition.
   *
   * @throws RuleProblem if it is no condition, or of the form that correlations replaced
   */
  public static Condition parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new RuleProblem("the condition is longer than " + MAX_LENGTH + " characters");
    }
    if (text.indexOf('|') >= 0) {
      throw new RuleProblem(
          "the condition uses the aggregation '|' of old Sigma; write a correlation instead");
    }
    ConditionParser parser = new ConditionParser(tokenize(text));
    Condition condition = parser.disjunction();
    if (parser.next < parser.tokens.size()) {
      throw parser.problem("'" + parser.tokens.get(parser.next) + "' is not expected");
    }
    return condition;
  }

  private static List<String> tokenize(String text) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        tokens.add(String.valueOf(c));
        at++;
      } else if (isWord(c)) {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
          end++;
        }
        tokens.add(text.substring(at, end));
        at = end;
      } else {
        throw new RuleProblem(
            "the condition '" + text + "' holds '" + c + "', which means nothing");
      }
    }
    return tokens;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '*';
  }

  private Condition disjunction() {
    List<Condition> parts = new ArrayList<>();
    parts.add(conjunction());
    while (accept("or")) {
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
  }

  private Condition conjunction() {
    List<Condition> parts = new ArrayList<>();
    parts.add(negation());
    while (accept("and")) {
      parts.add(negation());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
  }

  private Condition negation() {
    if (++depth > MAX_DEPTH) {
      throw problem("it is nested deeper than " + MAX_DEPTH + " levels");
    }
    Condition condition = accept("not") ? new Condition.Not(negation()) : operand();
    depth--;
    return condition;
  }

  private Condition operand() {
    if (accept("(")) {
      Condition inner = disjunction();
      if (!accept(")")) {
        throw problem("a ')' is missing");
      }
      return inner;
    }
    if (next == tokens.size()) {
      throw problem("something is missing at its end");
    }
    String word = tokens.get(next);
    if (word.equals(")") || KEYWORDS.contains(word.toLowerCase(Locale.ROOT))) {
      throw problem("'" + word + "' is not expected");
    }
    next++;
    return accept("of") ? selector(word) : identifier(word);
  }

  private Condition identifier(String word) {
    if (word.indexOf('*') >= 0) {
      throw problem("'" + word + "' needs '1 of' or 'all of' before it");
    }
    return new Condition.Identifier(word);
  }

  private Condition selector(String quantifier) {
    if (next == tokens.size() || tokens.get(next).equals("(") || tokens.get(next).equals(")")) {
      throw problem("a name or pattern is missing behind 'of'");
    }
    String pattern = tokens.get(next++);
    if (pattern.equalsIgnoreCase(Condition.Selector.THEM)) {
      pattern = Condition.Selector.THEM;
    }
    if (quantifier.equalsIgnoreCase("all")) {
      return new Condition.Selector(Condition.Selector.ALL, pattern);
    }
    if (quantifier.equalsIgnoreCase("any")) {
      return new Condition.Selector(1, pattern);
    }
    try {
      int count = Integer.parseInt(quantifier);
      if (count > 0) {
        return new Condition.Selector(count, pattern);
      }
    } catch (NumberFormatException e) {
      throw problem("'" + quantifier + " of' is none of '1 of', 'any of', 'all of', 'N of'");
    }
    throw problem("'" + quantifier + " of' would always hold");
  }

  private boolean accept(String word) {
    if (next < tokens.size() && tokens.get(next).equalsIgnoreCase(word)) {
      next++;
      return true;
    }
    return false;
  }

  private RuleProblem problem(String what) {
    return new RuleProblem("the condition '" + String.join(" ", tokens) + "': " + what);
  }
}
