package io.askmydocs.benchmarks;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What one sync took.
 *
 * @param processorMillis of all threads of its process
 * @param liveHeap the most bytes that a collection of all of the heap left; zero without one
 */
record Measured(long millis, long processorMillis, long liveHeap, long requests, long points) {

    /** As one process tells another. */
    String line() {
        return millis + " " + processorMillis + " " + liveHeap + " " + requests + " " + points;
    }

    static Measured of(String line) {
        long[] numbers =
                Stream.of(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
        if (numbers.length != 5) {
            throw new IllegalArgumentException(
                    "not five numbers: " + LongStream.of(numbers).boxed().toList());
        }
        return new Measured(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
