package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The query parameters that choose contents, checked. */
final class V2Filter {
    private static final int MOST_IDS = 250;
    private static final int MOST_SPACES = 100;
    private static final Set<String> STATUSES = Set.of("current", "archived", "deleted", "trashed");

    private V2Filter() {}

    static Predicate<Content> of(Kind kind, Request request) {
        Query query = request.query();
        Set<String> statuses = statuses(kind, query);
        Optional<Set<String>> ids = numbers(query, "id", MOST_IDS);
        Optional<Set<String>> spaces = numbers(query, "space-id", MOST_SPACES);
        Optional<String> title = query.first("title");
        Predicate<Content> subtype = subtype(query);
        return content -> content.kind() == kind
                && spaces.map(wanted -> wanted.contains(content.spaceId())).orElse(true)
                && ids.map(wanted -> wanted.contains(content.id())).orElse(true)
                && statuses.contains(content.status().wireName())
                && subtype.test(content)
                && title.map(content.title()::equals).orElse(true);
    }

    private static Predicate<Content> subtype(Query query) {
        Optional<String> asked = query.first("subtype");
        asked.filter(value -> !Set.of("live", "page").contains(value)).ifPresent(value -> {
            throw Refusal.v2Parameter("subtype", value);
        });
        return content -> asked.map(value -> value.equals("live") == (content.detail() instanceof Detail.Live))
                .orElse(true);
    }

    /** Archived pages are listed unless one says otherwise: the default that surprises everybody. */
    private static Set<String> statuses(Kind kind, Query query) {
        List<String> asked = query.list("status");
        for (String status : asked) {
            if (!STATUSES.contains(status)) {
                throw Refusal.v2Parameter("status", status);
            }
        }
        Set<String> usual = kind == Kind.PAGE
                ? Set.of(Status.CURRENT.wireName(), Status.ARCHIVED.wireName())
                : Set.of(Status.CURRENT.wireName());
        return asked.isEmpty() ? usual : Set.copyOf(new HashSet<>(asked));
    }

    static Optional<Set<String>> numbers(Query query, String name, int most) {
        List<String> values = query.list(name);
        for (String value : values) {
            if (!value.matches("\\d{1,19}")) {
                throw Refusal.v2Parameter(name, value);
            }
        }
        if (values.size() > most) {
            throw Refusal.v2Parameter(name, values.size() + " values, at most " + most);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values.stream().collect(Collectors.toSet()));
    }

    static boolean wantsBody(Request request) {
        Optional<String> format = request.query().first("body-format");
        format.filter(asked -> !asked.equals("storage")).ifPresent(asked -> {
            throw Refusal.v2Parameter("body-format", asked);
        });
        return format.isPresent();
    }
}
