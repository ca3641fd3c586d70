package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes snapshots of what is on the site. */
record States(Wiki wiki) {
    <T> List<T> of(Kind kind, Function<Content, T> state) {
        return wiki.contents()
                .filter(content -> content.kind() == kind)
                .map(state)
                .toList();
    }

    PageState page(Content content) {
        List<Content> ancestors = wiki.ancestors(content);
        return new PageState(
                content.id(),
                content.kind().wireName(),
                content.status().wireName(),
                new PageState.Tree(
                        wiki.spaceOf(content).key(),
                        ancestors.stream().map(Content::id).toList(),
                        ancestors.stream().map(Content::title).toList()),
                new PageState.Text(
                        content.title(),
                        content.storage(),
                        content.version(),
                        content.createdAt(),
                        content.modifiedAt()),
                new PageState.Marks(
                        content.labels(),
                        content.readers().restricted(),
                        wiki.maySee(wiki.people().user(World.ACCOUNT_ID), content)));
    }

    CommentState comment(Content comment) {
        Content page = wiki.containerOf(comment);
        Optional<String> parent =
                comment.parentId().filter(id -> id != page.identity().id()).map(id -> Long.toString(id));
        return new CommentState(
                comment.id(),
                page.id(),
                parent,
                wiki.statusOf(comment).wireName(),
                new CommentState.Text(
                        comment.storage(),
                        comment.version(),
                        comment.createdAt(),
                        comment.modifiedAt(),
                        comment.identity().authorId()),
                thread(comment));
    }

    private Optional<CommentState.Thread> thread(Content comment) {
        return wiki.threadOf(comment).detail() instanceof Detail.Inline inline
                ? Optional.of(new CommentState.Thread(
                        inline.selection(), inline.resolution().wireName()))
                : Optional.empty();
    }

    FileState file(Content content) {
        Detail.File file = (Detail.File) content.detail();
        return new FileState(
                content.id(),
                wiki.containerOf(content).id(),
                content.title(),
                wiki.statusOf(content).wireName(),
                new FileState.Media(file.mediaType(), file.fileId(), file.size()),
                new FileState.Revision(content.version(), content.createdAt(), content.modifiedAt()));
    }
}
