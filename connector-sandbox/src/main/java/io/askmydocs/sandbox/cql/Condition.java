package io.askmydocs.sandbox.cql;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A parsed condition. */
sealed interface Condition {
    boolean holds(CqlSubject subject);

    /** The only ids that can match, where the condition names them: saves looking at everything. */
    default Optional<Set<String>> onlyIds() {
        return Optional.empty();
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(CqlSubject subject) {
            return parts.stream().allMatch(part -> part.holds(subject));
        }

        @Override
        public Optional<Set<String>> onlyIds() {
            return parts.stream().flatMap(part -> part.onlyIds().stream()).findFirst();
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(CqlSubject subject) {
            return parts.stream().anyMatch(part -> part.holds(subject));
        }
    }

    record Not(Condition negated) implements Condition {
        @Override
        public boolean holds(CqlSubject subject) {
            return !negated.holds(subject);
        }
    }

    record OneOf(Field field, Set<String> lowerCase) implements Condition {
        static OneOf of(Field field, List<Value> values) {
            return new OneOf(
                    field,
                    values.stream()
                            .map(value -> value.literal(field.name()).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public boolean holds(CqlSubject subject) {
            return field.valuesOf(subject).stream()
                    .anyMatch(value -> lowerCase.contains(value.toLowerCase(Locale.ROOT)));
        }

        @Override
        public Optional<Set<String>> onlyIds() {
            return field.equals(Field.ID) ? Optional.of(lowerCase) : Optional.empty();
        }
    }

    /** Every word of the phrase occurs; a trailing star makes it a beginning of a word. */
    record Contains(Field field, String phrase) implements Condition {
        @Override
        public boolean holds(CqlSubject subject) {
            return field.valuesOf(subject).stream().anyMatch(this::found);
        }

        private boolean found(String text) {
            List<String> words = words(text);
            return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("\\s+"))
                    .allMatch(wanted -> words.stream().anyMatch(word -> matches(word, wanted)));
        }

        private static boolean matches(String word, String wanted) {
            return wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
        }

        private static List<String> words(String text) {
            return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_-]+"));
        }
    }

    record DateIs(Function<CqlSubject, Instant> date, String operator, Moment moment) implements Condition {
        @Override
        public boolean holds(CqlSubject subject) {
            int order = moment.compareFrom(date.apply(subject));
            return switch (operator) {
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                default -> moment.contains(date.apply(subject));
            };
        }
    }
}
