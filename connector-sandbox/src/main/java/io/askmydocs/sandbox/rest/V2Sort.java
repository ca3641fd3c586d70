package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.wiki.Content;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The order of a v2 listing: by a field if one is asked for, then by id. A cursor holds both of the last item, so that adding and deleting
 * during a walk hides nothing.
 */
record V2Sort<T>(Optional<Function<T, String>> field, ToLongFunction<T> id, boolean descending) {

    static <T> V2Sort<T> byId(ToLongFunction<T> id) {
        return new V2Sort<>(Optional.empty(), id, false);
    }

    static V2Sort<Content> ofContent(String sort) {
        boolean descending = sort.startsWith("-");
        Optional<Function<Content, String>> field = switch (descending ? sort.substring(1) : sort) {
            case "id" -> Optional.empty();
            case "title" -> Optional.of(content -> content.title().toLowerCase(Locale.ROOT));
            case "created-date" -> Optional.of(content -> sortable(content.createdAt()));
            case "modified-date" -> Optional.of(content -> sortable(content.modifiedAt()));
            default -> throw Refusal.v2Parameter("sort", sort);
        };
        return new V2Sort<>(field, content -> content.identity().id(), descending);
    }

    /** The order the site keeps its content in; needs no sorting. */
    boolean isNatural() {
        return field.isEmpty() && !descending;
    }

    int compare(T left, T right) {
        return comparePosition(key(left), id.applyAsLong(left), key(right), id.applyAsLong(right));
    }

    boolean isAfter(T item, String cursor) {
        int cut = cursor.lastIndexOf('|');
        String lastKey = cursor.substring(0, cut);
        long lastId = Long.parseLong(cursor.substring(cut + 1));
        return comparePosition(key(item), id.applyAsLong(item), lastKey, lastId) > 0;
    }

    String cursorAt(T item) {
        return key(item) + "|" + id.applyAsLong(item);
    }

    private int comparePosition(String key1, long id1, String key2, long id2) {
        int order = key1.compareTo(key2);
        int decided = order != 0 ? order : Long.compare(id1, id2);
        return descending ? -decided : decided;
    }

    private String key(T item) {
        return field.map(value -> value.apply(item)).orElse("");
    }

    private static String sortable(Instant instant) {
        return String.format(Locale.ROOT, "%020d", instant.toEpochMilli());
    }
}
