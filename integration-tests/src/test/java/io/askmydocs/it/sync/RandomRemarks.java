package io.askmydocs.it.sync;

import io.askmydocs.sandbox.CommentState;
import io.askmydocs.sandbox.FileState;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** People who comment on pages and attach files to them. */
final class RandomRemarks {

    private final World world;
    private final AtomicInteger names;

    private final List<Consumer<Random>> edits = List.of(
            this::comment,
            this::commentInline,
            this::reply,
            this::editComment,
            this::resolve,
            this::deleteComment,
            this::attach,
            this::replaceFile,
            this::trashFile,
            this::restoreFile);

    RandomRemarks(World world, AtomicInteger names) {
        this.world = world;
        this.names = names;
    }

    /** One edit, if what it needs is there. */
    void one(Random dice) {
        RandomEdits.one(edits, dice).orElseThrow().accept(dice);
    }

    private void comment(Random dice) {
        page(dice).ifPresent(page -> world.addFooterComment(page.id(), text()));
    }

    private void commentInline(Random dice) {
        page(dice).ifPresent(page -> world.addInlineComment(page.id(), "word", text()));
    }

    private void reply(Random dice) {
        remark(dice).ifPresent(comment -> world.replyTo(comment.id(), text()));
    }

    private void editComment(Random dice) {
        remark(dice).ifPresent(comment -> world.editComment(comment.id(), text()));
    }

    private void resolve(Random dice) {
        RandomEdits.one(
                        world.comments().stream()
                                .filter(comment -> comment.thread().isPresent())
                                .toList(),
                        dice)
                .ifPresent(comment -> world.resolveComment(comment.id()));
    }

    private void deleteComment(Random dice) {
        remark(dice).ifPresent(comment -> world.deleteComment(comment.id()));
    }

    private void attach(Random dice) {
        page(dice).ifPresent(page -> world.attachFile(page.id(), name() + ".txt", "text/plain", bytes()));
    }

    private void replaceFile(Random dice) {
        file("current", dice).ifPresent(file -> world.replaceFile(file.id(), bytes()));
    }

    private void trashFile(Random dice) {
        file("current", dice).ifPresent(file -> world.trashFile(file.id()));
    }

    private void restoreFile(Random dice) {
        file("trashed", dice)
                .filter(file -> world.page(file.pageId())
                        .filter(page -> page.status().equals("current"))
                        .isPresent())
                .ifPresent(file -> world.restorePage(file.id()));
    }

    private Optional<PageState> page(Random dice) {
        return RandomEdits.one(
                Stream.concat(world.pages().stream(), world.blogPosts().stream())
                        .filter(page -> page.status().equals("current"))
                        .toList(),
                dice);
    }

    private Optional<CommentState> remark(Random dice) {
        return RandomEdits.one(world.comments(), dice);
    }

    private Optional<FileState> file(String status, Random dice) {
        return RandomEdits.one(
                world.files().stream()
                        .filter(file -> file.status().equals(status))
                        .toList(),
                dice);
    }

    private String name() {
        return "File " + names.incrementAndGet();
    }

    private String text() {
        return "<p>word" + names.incrementAndGet() + "</p>";
    }

    private byte[] bytes() {
        return ("word" + names.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }
}
