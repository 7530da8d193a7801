package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SPDX licence expression, such as {@code MIT OR Apache-2.0}, with the older slash for
 * {@code OR}. Exceptions only add permissions and are passed over.
 */
sealed interface LicenceExpression {

    /** One licence. */
    record One(String id) implements LicenceExpression {
    }

    /** Licences of which one may be chosen. */
    record AnyOf(List<LicenceExpression> parts) implements LicenceExpression {
    }

    /** Licences that hold together. */
    record AllOf(List<LicenceExpression> parts) implements LicenceExpression {
    }

    /**
     * {@return the expression that is written, empty if it is none}
     */
    static Optional<LicenceExpression> parse(String text) {
        return new Parser(text).parse();
    }

    /**
     * {@return the identifiers in it, in the order written}
     */
    default List<String> ids() {
        return switch (this) {
            case One one -> List.of(one.id());
            case AnyOf any -> any.parts().stream().flatMap(part -> part.ids().stream()).distinct().toList();
            case AllOf all -> all.parts().stream().flatMap(part -> part.ids().stream()).distinct().toList();
        };
    }

    /**
     * {@return what holds of the whole: of a choice, the best of what holds of the parts;
     * of several that hold together, the worst; {@code null} where it depends on one of
     * which it is not known}
     * @param of what holds of a licence, {@code null} where it is not known
     */
    default @Nullable Boolean verdict(Function<String, @Nullable Boolean> of) {
        return switch (this) {
            case One one -> of.apply(one.id());
            case AnyOf any -> verdict(any.parts(), true, of);
            case AllOf all -> verdict(all.parts(), false, of);
        };
    }

    private static @Nullable Boolean verdict(List<LicenceExpression> parts, boolean decides,
            Function<String, @Nullable Boolean> of) {
        List<@Nullable Boolean> verdicts = new ArrayList<>();
        parts.forEach(part -> verdicts.add(part.verdict(of)));
        if (verdicts.contains(decides)) {
            return decides;
        }
        return verdicts.contains(null) ? null : !decides;
    }

    /** Reads an expression. */
    final class Parser {

        private static final Pattern TOKEN = Pattern.compile("\\G\\s*([()/]|[^\\s()/]+)");

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+:-]*");

        private static final int LONGEST = 1_000;

        private static final int DEEPEST = 20;

        private final List<String> tokens = new ArrayList<>();

        private int at;

        private int depth;

        private Parser(String text) {
            if (text.length() <= LONGEST) {
                Matcher matcher = TOKEN.matcher(text.strip());
                while (matcher.find()) {
                    tokens.add(matcher.group(1));
                }
            }
        }

        private Optional<LicenceExpression> parse() {
            LicenceExpression expression = choice();
            return at == tokens.size() ? Optional.ofNullable(expression) : Optional.empty();
        }

        private @Nullable LicenceExpression choice() {
            List<LicenceExpression> parts = new ArrayList<>();
            do {
                LicenceExpression part = together();
                if (part == null) {
                    return null;
                }
                parts.add(part);
            }
            while (next("OR") || next("/"));
            return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
        }

        private @Nullable LicenceExpression together() {
            List<LicenceExpression> parts = new ArrayList<>();
            do {
                LicenceExpression part = single();
                if (part == null) {
                    return null;
                }
                parts.add(part);
            }
            while (next("AND"));
            return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
        }

        private @Nullable LicenceExpression single() {
            if (next("(")) {
                LicenceExpression inner = ++depth > DEEPEST ? null : choice();
                depth--;
                return inner != null && next(")") ? inner : null;
            }
            if (at == tokens.size() || !ID.matcher(tokens.get(at)).matches() || isOperator(tokens.get(at))) {
                return null;
            }
            LicenceExpression one = new One(tokens.get(at++));
            if (next("WITH")) {
                at++;
            }
            return at <= tokens.size() ? one : null;
        }

        private static boolean isOperator(String token) {
            return token.equalsIgnoreCase("OR") || token.equalsIgnoreCase("AND") || token.equalsIgnoreCase("WITH");
        }

        private boolean next(String token) {
            boolean found = at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
            if (found) {
                at++;
            }
            return found;
        }

    }

}
