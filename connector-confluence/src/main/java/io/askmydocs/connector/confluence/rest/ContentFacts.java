package io.askmydocs.connector.confluence.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What v2 listings do not tell about a piece of content.
 *
 * @param labels by name, sorted
 * @param labelsMayBeCut whether the list may have been cut short: search cuts label lists without saying so (CONFCLOUD-71415)
 * @param restricted whether reading is restricted on this very node; {@code null} when the answer did not say
 */
public record ContentFacts(
        String id,
        List<String> labels,
        boolean labelsMayBeCut,
        @Nullable Boolean restricted) {

    public ContentFacts {
        labels = List.copyOf(labels);
    }

    public ContentFacts withLabels(List<String> complete) {
        return new ContentFacts(id, complete, false, restricted);
    }
}
