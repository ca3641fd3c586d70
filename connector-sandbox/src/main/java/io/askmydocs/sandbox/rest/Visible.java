package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Space;
import io.askmydocs.sandbox.wiki.User;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.Optional;
import java.util.stream.Stream;

/** The site as one caller sees it: what he may not read is not there. */
record Visible(Wiki wiki, User user) {

    static Visible to(Caller caller, Wiki wiki) {
        return new Visible(wiki, wiki.people().user(caller.accountId()));
    }

    Stream<Content> contents() {
        return wiki.contents().filter(this::sees);
    }

    Optional<Content> content(String id) {
        return wiki.content(id).filter(this::sees);
    }

    Content require(String id, Kind kind) {
        return content(id).filter(content -> content.kind() == kind).orElseThrow(() -> refusal(id));
    }

    /** In the shape of v1. */
    Content requireV1(String id) {
        return content(id).orElseThrow(() -> forbids(id) ? Refusal.v1Forbidden() : Refusal.v1NotFound(id));
    }

    /** A forbidden space's content is forbidden, not missing. */
    private Refusal refusal(String id) {
        return forbids(id) ? Refusal.v2Forbidden() : Refusal.v2NotFound();
    }

    private boolean forbids(String id) {
        return wiki.content(id)
                .filter(content ->
                        wiki.hiddenSpaces().forbids(wiki.spaceOf(content).id()))
                .isPresent();
    }

    Space requireSpace(String id) {
        if (wiki.hiddenSpaces().forbids(id)) {
            throw Refusal.v2Forbidden();
        }
        return wiki.space(id).filter(this::sees).orElseThrow(Refusal::v2NotFound);
    }

    boolean sees(Space space) {
        return !wiki.hiddenSpaces().hides(space.id());
    }

    boolean sees(Content content) {
        return wiki.maySee(user, content);
    }
}
