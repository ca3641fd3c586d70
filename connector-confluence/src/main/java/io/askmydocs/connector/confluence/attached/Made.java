package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.confluence.convert.LossReport;
import java.util.List;

/** A document, and what its conversions could not keep as it was; one report for each converted body. */
public record Made(IngestionDocument document, List<LossReport> losses) {

    public Made {
        losses = List.copyOf(losses);
    }
}
