package io.askmydocs.connector.confluence.convert.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the two readers of one document disagree about.
 *
 * @param words how many the source has
 * @param missing those of them that the output lacks at their place
 * @param counts per measure how many the source has
 */
public record Verdict(int words, List<String> missing, Map<Measure, Integer> counts, List<Fault> faults) {

    /**
     * One difference.
     *
     * @param measure words, or what else is counted
     */
    public record Fault(String measure, String what, boolean lost) {
        @Override
        public String toString() {
            return measure + ": " + (lost ? "lost " : "invented ") + what;
        }
    }

    public Verdict {
        missing = List.copyOf(missing);
        counts = new EnumMap<>(counts);
        faults = List.copyOf(faults);
    }

    public boolean isPerfect() {
        return faults.isEmpty();
    }

    /** How many of this measure's things the output lacks. */
    public int lost(Measure measure) {
        return (int) faults.stream()
                .filter(fault -> fault.lost() && fault.measure().equals(measure.toString()))
                .count();
    }

    /** Compares everything. */
    public static Verdict of(String storage, String markdown) {
        return of(SourceReader.read(storage), markdown, true);
    }

    /** Compares the words alone, and the labels of macros: what is broken has no structure to keep. */
    public static Verdict ofWords(String storage, String markdown) {
        return of(SourceReader.read(storage), markdown, false);
    }

    private static Verdict of(Reading source, String markdown, boolean structure) {
        Reading output = OutputReader.read(markdown, source.formulas());
        List<Fault> faults = new ArrayList<>();
        Diff<Token> diff = Diff.of(source.tokens(), output.tokens(), Token::reads);
        List<Token> missing = diff.missing().stream().filter(Token::required).toList();
        missing.forEach(token -> faults.add(new Fault(token.isWord() ? "words" : "signs", token.text(), true)));
        diff.invented()
                .forEach(token -> faults.add(new Fault(token.isWord() ? "words" : "signs", token.text(), false)));
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        if (structure) {
            for (Measure measure : Measure.values()) {
                counts.put(measure, source.of(measure).size());
                compare(measure, source, output, faults);
            }
        } else {
            faults.removeIf(fault -> fault.measure().equals("signs"));
        }
        return new Verdict(
                (int) source.tokens().stream()
                        .filter(token -> token.required() && token.isWord())
                        .count(),
                missing.stream().filter(Token::isWord).map(Token::text).toList(),
                counts,
                faults);
    }

    private static void compare(Measure measure, Reading source, Reading output, List<Fault> faults) {
        List<Fact> expected = measure == Measure.LINKS ? joined(source.of(measure)) : source.of(measure);
        List<Fact> found = measure == Measure.LINKS ? joined(output.of(measure)) : output.of(measure);
        Diff<Fact> diff = Diff.of(expected, found, Fact::reads);
        diff.missing().forEach(fact -> faults.add(new Fault(measure.toString(), fact.toString(), true)));
        diff.invented().stream()
                .filter(fact -> measure != Measure.LINKS || !isBareAddress(fact))
                .forEach(fact -> faults.add(new Fault(measure.toString(), fact.toString(), false)));
    }

    /** A label that ran over several blocks gives several links to one target. */
    private static List<Fact> joined(List<Fact> links) {
        List<Fact> joined = new ArrayList<>();
        for (Fact link : links) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).head().equals(link.head()) && !isBareAddress(link)) {
                List<Token> text = new ArrayList<>(joined.get(last).text());
                text.addAll(link.text());
                joined.set(last, new Fact(link.head(), text));
            } else {
                joined.add(link);
            }
        }
        return joined;
    }

    /** Every reader makes links of addresses in running text. */
    private static boolean isBareAddress(Fact link) {
        String label = String.join("", link.text().stream().map(Token::text).toList());
        String target = String.join(
                "", Scribe.tokensOf(link.head(), true).stream().map(Token::text).toList());
        return target.equals(label) || target.equals("mailto:" + label) || target.equals("http://" + label);
    }
}
