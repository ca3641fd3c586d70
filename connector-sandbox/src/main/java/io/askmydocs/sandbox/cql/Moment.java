package io.askmydocs.sandbox.cql;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in a query. Literals know minutes at best and no zone: they are read in the asker's, and what they are
 * compared with is cut to their unit first. {@code now()} is exact.
 */
record Moment(Instant instant, ChronoUnit granularity, CqlClock clock) {
    private static final Pattern LITERAL = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})(?: (\\d{2}):(\\d{2}))?");
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d+)([yMwdhm])");

    static Moment of(Value value, CqlClock clock) {
        return value instanceof Value.Call call ? ofCall(call, clock) : ofLiteral(value.literal("date"), clock);
    }

    private static Moment ofLiteral(String text, CqlClock clock) {
        Matcher match = LITERAL.matcher(text);
        if (!match.matches()) {
            throw new CqlException("'" + text + "' is no date; write yyyy-MM-dd or yyyy-MM-dd HH:mm");
        }
        try {
            LocalDate day = LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
            boolean timed = match.group(4) != null;
            LocalTime time = timed ? LocalTime.of(number(match, 4), number(match, 5)) : LocalTime.MIDNIGHT;
            Instant instant = ZonedDateTime.of(day, time, clock.zone()).toInstant();
            return new Moment(instant, timed ? ChronoUnit.MINUTES : ChronoUnit.DAYS, clock);
        } catch (DateTimeException e) {
            throw new CqlException("'" + text + "' is no date of the calendar");
        }
    }

    private static Moment ofCall(Value.Call call, CqlClock clock) {
        ZonedDateTime now = clock.now().atZone(clock.zone());
        ZonedDateTime start = switch (call.function().toLowerCase(Locale.ROOT)) {
            case "now" -> now;
            case "startofday" -> now.truncatedTo(ChronoUnit.DAYS);
            case "startofweek" ->
                now.truncatedTo(ChronoUnit.DAYS).minusDays(now.getDayOfWeek().getValue() % 7);
            case "startofmonth" -> now.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case "startofyear" -> now.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            default -> throw new CqlException("unknown function " + call.function() + "()");
        };
        for (String offset : call.arguments()) {
            start = shifted(start, offset);
        }
        return new Moment(start.toInstant(), ChronoUnit.MILLIS, clock);
    }

    private static ZonedDateTime shifted(ZonedDateTime start, String offset) {
        Matcher match = OFFSET.matcher(offset.strip());
        if (!match.matches()) {
            throw new CqlException("'" + offset + "' is no time offset; write for example \"-30m\" or \"-4w\"");
        }
        int amount = match.group(1).equals("-") ? -number(match, 2) : number(match, 2);
        return switch (match.group(3)) {
            case "y" -> start.plus(Period.ofYears(amount));
            case "M" -> start.plus(Period.ofMonths(amount));
            case "w" -> start.plus(Period.ofWeeks(amount));
            case "d" -> start.plus(Period.ofDays(amount));
            case "h" -> start.plus(Duration.ofHours(amount));
            default -> start.plus(Duration.ofMinutes(amount));
        };
    }

    int compareFrom(Instant actual) {
        return actual.atZone(clock.zone())
                .truncatedTo(comparedUnit())
                .toInstant()
                .compareTo(instant);
    }

    boolean contains(Instant actual) {
        return actual.atZone(clock.zone()).truncatedTo(granularity).toInstant().equals(instant);
    }

    /** A day as a bound is its first minute; as an equal it is the whole day. */
    private ChronoUnit comparedUnit() {
        return granularity == ChronoUnit.DAYS ? ChronoUnit.MINUTES : granularity;
    }

    private static int number(Matcher match, int group) {
        try {
            return Integer.parseInt(match.group(group));
        } catch (NumberFormatException e) {
            throw new CqlException("'" + match.group(group) + "' is too large a number");
        }
    }
}
