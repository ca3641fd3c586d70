package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A space of as many pages as asked for, on three levels: ten chapters, their sections, and the pages below. */
final class GeneratedContent {
    private static final int CHAPTERS = 10;
    private static final int SECTIONS = 10;
    private static final List<String> LABELS = List.of("runbook", "howto", "design", "meeting", "reference", "draft-2");

    private final Wiki wiki;
    private final Instant newest;

    GeneratedContent(Wiki wiki) {
        this.wiki = wiki;
        this.newest = wiki.clock().instant();
    }

    void add(String spaceKey, int pages) {
        wiki.addSpace(spaceKey, "Generated " + pages, "global", "current");
        List<String> ids = new ArrayList<>(pages);
        for (int number = 0; number < pages; number++) {
            ids.add(page(spaceKey, number, parent(ids, number)));
        }
    }

    private static @Nullable String parent(List<String> ids, int number) {
        if (number < CHAPTERS) {
            return null;
        }
        int aboveAll = CHAPTERS + CHAPTERS * SECTIONS;
        return number < aboveAll ? ids.get(number % CHAPTERS) : ids.get(CHAPTERS + number % (CHAPTERS * SECTIONS));
    }

    private String page(String spaceKey, int number, @Nullable String parentId) {
        Content.Text text =
                Draft.text(GeneratedBody.topic(number) + " " + (number + 1), () -> GeneratedBody.of(number));
        Instant written = newest.minus(Duration.ofHours(number % 4000 + 1L));
        Content content = wiki.add(new Draft(Kind.PAGE, spaceKey, parentId, text, written, World.ACCOUNT_ID));
        int labels = number % 4;
        wiki.addLabels(content.id(), LABELS.subList(labels, labels + number % 3));
        return content.id();
    }
}
