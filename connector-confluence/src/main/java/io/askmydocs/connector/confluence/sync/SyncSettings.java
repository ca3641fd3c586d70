package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.confluence.attached.AttachmentLimits;
import io.askmydocs.connector.confluence.attached.CommentMode;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Cql;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an operator wants of an installation. Declared here once; command line, environment and forms are drawn from the
 * declaration.
 */
public record SyncSettings(
        Spaces spaces, Contents contents, Attached attached, Duration reconcileEvery, int removalLimitPercent) {

    private static final String REMOVE = "remove";
    private static final String INCLUDE = "include";

    /** Every setting there is. */
    public static final List<ConnectionSetting> DECLARED = List.of(
            ConnectionSetting.list("spaces", "Spaces", "", "Keys of the spaces to sync; empty for every space"),
            ConnectionSetting.list("spaces_exclude", "Spaces left out", "", "Keys of spaces not to sync"),
            ConnectionSetting.flag(
                    "personal_spaces",
                    "Personal spaces",
                    true,
                    "Whether personal spaces are synced when none is named"),
            ConnectionSetting.choice(
                    "archived",
                    "Archived content",
                    REMOVE,
                    List.of(REMOVE, INCLUDE),
                    "What becomes of archived pages and spaces: taken out, or synced like the others"),
            ConnectionSetting.list("types", "Types", "", "page, blogpost; empty for both"),
            ConnectionSetting.list("labels", "Labels", "", "Only content with one of these labels; empty for all"),
            ConnectionSetting.list("labels_exclude", "Labels left out", "", "No content with one of these labels"),
            ConnectionSetting.text("cql", "CQL filter", "", "Only content that matches this CQL condition, too"),
            ConnectionSetting.choice(
                    "comments",
                    "Comments",
                    "documents",
                    List.of("none", "appended", "documents"),
                    "Left out, appended to their page, or a document for each thread"),
            ConnectionSetting.flag("attachments", "Attachments", true, "Whether attached files become documents"),
            ConnectionSetting.number(
                    "attachment_text_limit",
                    "Text limit of attachments",
                    1 << 20,
                    "Bytes up to which the text of a text file is read; above, the document only refers to it"),
            ConnectionSetting.number(
                    "attachment_size_limit", "Size limit of attachments", 100 << 20, "Larger files are left out"),
            ConnectionSetting.list("attachment_types", "File types", "", "Only these media types; empty for all"),
            ConnectionSetting.list(
                    "attachment_types_exclude", "File types left out", "", "Media types such as video/mp4 or video/*"),
            ConnectionSetting.number(
                    "reconcile_hours",
                    "Hours between reconciliations",
                    24,
                    "How often everything is compared with the site, to find moves, labels, access rules and removals"),
            ConnectionSetting.number(
                    "removal_limit_percent",
                    "Removal limit in percent",
                    20,
                    "More removals than this in a space, and more than five, wait for an operator's confirmation"));

    /**
     * Which spaces.
     *
     * @param keys empty: every one
     */
    record Spaces(List<String> keys, List<String> excluded, boolean personal, boolean archived) {

        boolean wants(Space space) {
            boolean named = keys.contains(space.key());
            return !excluded.contains(space.key())
                    && (keys.isEmpty() || named)
                    && (named || personal || !space.personal());
        }

        /** Whether content of that status is readable in the knowledge base. */
        boolean wants(Content content) {
            return content.current() || (archived && content.archived());
        }
    }

    /**
     * Which content of a space.
     *
     * @param filter a CQL condition, absent when everything is wanted
     */
    record Contents(Set<ContentType> types, Optional<String> filter) {}

    /** What hangs on pages. */
    record Attached(CommentMode comments, boolean files, AttachmentLimits limits) {}

    public static SyncSettings of(Configuration given) {
        boolean archived = choice(given, "archived", List.of(REMOVE, INCLUDE)).equals(INCLUDE);
        return new SyncSettings(
                new Spaces(
                        given.list("spaces"),
                        given.list("spaces_exclude"),
                        given.flag("personal_spaces", true),
                        archived),
                new Contents(types(given.list("types")), filter(given)),
                new Attached(
                        CommentMode.valueOf(choice(given, "comments", List.of("documents", "appended", "none"))
                                .toUpperCase(Locale.ROOT)),
                        given.flag("attachments", true),
                        new AttachmentLimits(
                                given.number("attachment_size_limit").orElse(100 << 20),
                                given.number("attachment_text_limit").orElse(1 << 20),
                                Set.copyOf(given.list("attachment_types")),
                                Set.copyOf(given.list("attachment_types_exclude")))),
                Duration.ofHours(given.number("reconcile_hours").orElse(24)),
                percent(given.number("removal_limit_percent").orElse(20)));
    }

    private static int percent(int value) {
        if (value > 100) {
            throw new ConnectorConfigurationException("The setting removal_limit_percent must be 0 to 100.");
        }
        return value;
    }

    /** The same for these spaces alone. */
    SyncSettings onlySpaces(List<String> keys) {
        Spaces some = new Spaces(keys, spaces.excluded(), true, spaces.archived());
        return new SyncSettings(some, contents, attached, reconcileEvery, removalLimitPercent);
    }

    /** Names what a run looks at: under another selection, what was seen before says nothing. */
    String selection() {
        return String.join(
                ";",
                String.join(",", new TreeSet<>(spaces.keys())),
                String.join(",", new TreeSet<>(spaces.excluded())),
                spaces.personal() + "," + spaces.archived(),
                contents.toString(),
                attached.toString());
    }

    private static String choice(Configuration given, String name, List<String> choices) {
        String value = given.text(name).orElse(choices.get(0));
        if (!choices.contains(value)) {
            throw new ConnectorConfigurationException(
                    "The setting " + name + " must be one of " + String.join(", ", choices) + ".");
        }
        return value;
    }

    private static Set<ContentType> types(List<String> names) {
        EnumSet<ContentType> types = EnumSet.noneOf(ContentType.class);
        for (String name : names) {
            types.add(ContentType.ofCqlName(name)
                    .orElseThrow(() -> new ConnectorConfigurationException(
                            "The setting types must name page or blogpost, separated by commas.")));
        }
        return types.isEmpty() ? EnumSet.allOf(ContentType.class) : types;
    }

    /** A negative condition may not stand first in CQL. */
    private static Optional<String> filter(Configuration given) {
        List<String> conditions = Arrays.asList(
                labels(" in ", given.list("labels")),
                given.text("cql").map(cql -> "(" + cql + ")").orElse(""),
                labels(" not in ", given.list("labels_exclude")));
        String all = String.join(
                " and ", conditions.stream().filter(part -> !part.isEmpty()).toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static String labels(String operator, List<String> labels) {
        return labels.isEmpty()
                ? ""
                : "label" + operator + labels.stream().map(Cql::quoted).collect(Collectors.joining(",", "(", ")"));
    }
}
