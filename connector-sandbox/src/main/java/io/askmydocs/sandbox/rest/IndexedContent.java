package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.cql.CqlSubject;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Wiki;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A content as the search index knows it. */
record IndexedContent(Wiki wiki, Content content) implements CqlSubject {
    @Override
    public String id() {
        return content.id();
    }

    @Override
    public String type() {
        return content.kind().wireName();
    }

    @Override
    public String spaceKey() {
        return wiki.spaceOf(content).key();
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public String text() {
        return content.title() + " " + content.storage().replaceAll("<[^>]*>", " ");
    }

    @Override
    public String creator() {
        return content.identity().authorId();
    }

    @Override
    public Instant created() {
        return content.createdAt();
    }

    @Override
    public Instant lastModified() {
        return content.modifiedAt();
    }

    @Override
    public Collection<String> labels() {
        return content.labels();
    }

    @Override
    public Collection<String> ancestors() {
        return content.kind().isAttached()
                ? List.of()
                : wiki.ancestors(content).stream().map(Content::id).toList();
    }

    @Override
    public Collection<String> parents() {
        return content.kind().isAttached()
                ? List.of()
                : content.parentId().map(id -> List.of(Long.toString(id))).orElse(List.of());
    }

    @Override
    public Collection<String> containers() {
        return content.kind().isAttached() ? List.of(wiki.containerOf(content).id()) : List.of();
    }
}
