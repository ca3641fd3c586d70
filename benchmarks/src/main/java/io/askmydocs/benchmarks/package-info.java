/** Speed and memory, measured and written down; never asserted. */
@NullMarked
package io.askmydocs.benchmarks;

import org.jspecify.annotations.NullMarked;
