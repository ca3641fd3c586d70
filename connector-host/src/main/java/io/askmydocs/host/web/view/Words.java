package io.askmydocs.host.web.view;

import io.askmydocs.host.journal.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Times and numbers as people read them. Pages call it {@code words}. */
public final class Words {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String[] BYTES = {"B", "KB", "MB", "GB"};
    private static final double STEP = 1024;

    private final Clock clock;

    public Words(Clock clock) {
        this.clock = clock;
    }

    /** A moment, to the second. */
    public String when(Instant moment) {
        return WHEN.format(moment);
    }

    /** How long ago that is. */
    public String ago(Instant moment) {
        Duration past = Duration.between(moment, clock.instant());
        if (past.isNegative()) {
            return "in " + length(past.negated());
        }
        return past.toSeconds() < 5 ? "just now" : length(past) + " ago";
    }

    /** A length in its one or two largest units. */
    public String length(Duration length) {
        long seconds = length.toSeconds();
        if (length.toMillis() < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + rest(seconds % 60, " s");
        }
        if (length.toHours() < 48) {
            return length.toHours() + " h" + rest(length.toMinutesPart(), " min");
        }
        return length.toDays() + " days";
    }

    private static String rest(long value, String unit) {
        return value == 0 ? "" : " " + value + unit;
    }

    /** A length between two of a row, which is whole minutes. */
    public String every(Duration length) {
        String parts = Stream.of(
                        part(length.toDays(), "day"),
                        part(length.toHoursPart(), "hour"),
                        part(length.toMinutesPart(), "minute"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return "every " + parts.replaceFirst("^1 (\\w+)$", "$1");
    }

    private String part(long number, String noun) {
        return number == 0 ? "" : count(number, noun);
    }

    /** A whole number with thousands apart. */
    public String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** How many of what. */
    public String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A size in its largest unit. */
    public String size(long bytes) {
        double rest = bytes;
        int unit = 0;
        while (rest >= STEP && unit < BYTES.length - 1) {
            rest /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", rest, BYTES[unit]);
    }

    /** What a media type says of a document, such as {@code page} of {@code application/vnd.confluence.page+json}. */
    public String kind(String mediaType) {
        return mediaType.replaceFirst("\\+json$", "").replaceFirst("^application/vnd\\.(?:[^.]+\\.)*", "");
    }

    /** Who did something. */
    public String who(Actor actor) {
        return switch (actor.kind()) {
            case USER -> actor.name();
            case API_KEY -> "API key " + actor.name();
            case SCHEDULE -> "Schedule";
            case COMMAND_LINE -> "Command line";
            case ANONYMOUS -> "Somebody not signed in";
        };
    }

    /** A stable word, such as {@code label_excluded}, for reading. */
    public String plain(String word) {
        String text = word.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
