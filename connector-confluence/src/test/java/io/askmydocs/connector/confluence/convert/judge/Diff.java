package io.askmydocs.connector.confluence.convert.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The shortest edit from one sequence to another (Myers), so that order counts: what was swapped is missing at one place
 * and invented at another.
 */
record Diff<T>(List<T> missing, List<T> invented) {
    /** Beyond so many edits two documents have nothing in common; the rest counts as missing. */
    private static final int MAX_EDITS = 4000;

    static <T> Diff<T> of(List<T> source, List<T> output, BiPredicate<T, T> same) {
        int from = 0;
        int sourceEnd = source.size();
        int outputEnd = output.size();
        while (from < sourceEnd && from < outputEnd && same.test(source.get(from), output.get(from))) {
            from++;
        }
        while (sourceEnd > from
                && outputEnd > from
                && same.test(source.get(sourceEnd - 1), output.get(outputEnd - 1))) {
            sourceEnd--;
            outputEnd--;
        }
        return new Search<>(source.subList(from, sourceEnd), output.subList(from, outputEnd), same).run();
    }

    /** Whether nothing required is missing and nothing was added. */
    boolean isClean() {
        return invented.isEmpty()
                && missing.stream().noneMatch(part -> !(part instanceof Token token) || token.required());
    }

    private record Search<T>(List<T> source, List<T> output, BiPredicate<T, T> same) {
        Diff<T> run() {
            int limit = Math.min(MAX_EDITS, source.size() + output.size());
            int[] furthest = new int[2 * limit + 3];
            List<int[]> trail = new ArrayList<>();
            for (int edits = 0; edits <= limit; edits++) {
                trail.add(java.util.Arrays.copyOfRange(furthest, limit - edits, limit + edits + 3));
                for (int k = -edits; k <= edits; k += 2) {
                    int at = limit + 1 + k;
                    boolean down = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]);
                    int x = slide(down ? furthest[at + 1] : furthest[at - 1] + 1, k);
                    furthest[at] = x;
                    if (x >= source.size() && x - k >= output.size()) {
                        return back(trail, edits);
                    }
                }
            }
            return new Diff<>(source, output);
        }

        private int slide(int from, int k) {
            int x = from;
            while (x < source.size()
                    && x - k < output.size()
                    && x - k >= 0
                    && same.test(source.get(x), output.get(x - k))) {
                x++;
            }
            return x;
        }

        private Diff<T> back(List<int[]> trail, int last) {
            List<T> missing = new ArrayList<>();
            List<T> invented = new ArrayList<>();
            int x = source.size();
            int y = output.size();
            for (int edits = last; edits > 0; edits--) {
                int[] furthest = trail.get(edits);
                int k = x - y;
                int at = k + edits + 1;
                boolean down = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]);
                x = down ? furthest[at + 1] : furthest[at - 1];
                y = x - (down ? k + 1 : k - 1);
                if (down) {
                    invented.add(0, output.get(y));
                } else {
                    missing.add(0, source.get(x));
                }
            }
            return new Diff<>(missing, invented);
        }
    }
}
