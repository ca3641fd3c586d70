package io.askmydocs.it.sync;

import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A site of a few spaces and what its people do to it, by chance; the same seed does the same. */
final class SiteEdits {

    static final List<String> SPACES = List.of("ENG", "OPS", "LAW");

    private static final int PAGES = 36;
    private static final int BLOG_POSTS = 12;

    private final World world;
    private final Random random;
    private int count;

    SiteEdits(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** @return the ids of the spaces */
    List<String> fill() {
        List<String> ids = new ArrayList<>();
        for (String space : SPACES) {
            ids.add(world.addSpace(space, space + " space"));
            String folder = world.createFolder(space, null, "Folder");
            String top = world.createPage(space, folder, "Top", "<p>top</p>");
            world.restrictRead(top, List.of(World.ACCOUNT_ID), List.of());
            for (int number = 1; number < PAGES; number++) {
                hangOn(world.createPage(space, number % 3 == 0 ? top : folder, "Page " + number, body()), number);
            }
            for (int number = 0; number < BLOG_POSTS; number++) {
                world.createBlogPost(space, "Post " + number, body());
            }
        }
        return ids;
    }

    private void hangOn(String page, int number) {
        if (number % 6 == 1) {
            comment(page);
        }
        if (number % 6 == 2) {
            attach(page);
        }
        if (number % 4 == 1) {
            world.addLabel(page, "label-" + number % 3);
        }
    }

    /** Something that the change feed tells. */
    void small() {
        String page = anyPage().id();
        switch (random.nextInt(6)) {
            case 0 -> world.editPage(page, body());
            case 1 -> world.createPage(SPACES.get(random.nextInt(SPACES.size())), null, "New " + ++count, body());
            case 2 -> comment(page);
            case 3 -> attach(page);
            case 4 -> world.renamePage(page, "Renamed " + ++count);
            default -> world.editPage(any(world.blogPosts()).id(), body());
        }
    }

    /** Something that only a comparison of everything finds. */
    void hidden() {
        PageState page = anyPage();
        switch (random.nextInt(4)) {
            case 0 -> world.trashPage(page.id());
            case 1 -> world.addLabel(page.id(), "late-" + ++count);
            case 2 -> world.movePage(page.id(), null);
            default -> world.restrictRead(page.id(), List.of(World.ACCOUNT_ID), List.of());
        }
    }

    private void comment(String page) {
        world.replyTo(world.addFooterComment(page, body()), body());
    }

    private void attach(String page) {
        byte[] text = body().getBytes(StandardCharsets.UTF_8);
        world.attachFile(page, "file-" + ++count + ".txt", "text/plain", text);
    }

    /** Not the one that others hang below: its new name would be theirs to tell. */
    private PageState anyPage() {
        return any(world.pages().stream()
                .filter(page -> page.status().equals("current") && !page.title().equals("Top"))
                .toList());
    }

    private PageState any(List<PageState> pages) {
        return pages.get(random.nextInt(pages.size()));
    }

    private String body() {
        return "<p>" + "Words, number " + ++count + ".</p>" + "<p>some more of them</p>".repeat(random.nextInt(60));
    }

    /** The ids of everything that a document is made of. */
    Stream<String> documents() {
        Stream<String> pages = Stream.concat(world.pages().stream(), world.blogPosts().stream())
                .filter(page -> page.status().equals("current"))
                .map(PageState::id);
        Stream<String> threads = world.comments().stream()
                .filter(comment -> comment.parentCommentId().isEmpty())
                .filter(comment -> comment.status().equals("current"))
                .map(comment -> comment.id());
        Stream<String> files = world.files().stream()
                .filter(file -> file.status().equals("current"))
                .map(file -> file.id());
        return Stream.of(pages, threads, files).flatMap(ids -> ids);
    }
}
