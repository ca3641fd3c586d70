package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
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
        return content(id).filter(content -> content.kind() == kind).orElseThrow(Refusal::v2NotFound);
    }

    boolean sees(Content content) {
        return wiki.maySee(user, content);
    }
}
