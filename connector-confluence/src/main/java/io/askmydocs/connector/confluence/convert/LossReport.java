package io.askmydocs.connector.confluence.convert;

import java.util.List;

/**
 * What a conversion could not keep as it was. Nothing in it means that text is missing, unless a loss says so.
 *
 * @param losses content the Markdown lacks or shows plainly: an unknown macro, a dropped script, a depth limit
 * @param placeholders visible stand-ins such as {@code [macro: name]}
 * @param repairs input that was mended before it could be read
 */
public record LossReport(List<Entry> losses, List<Entry> placeholders, List<Entry> repairs) {

    static final LossReport NONE = new LossReport(List.of(), List.of(), List.of());

    /**
     * One kind of event.
     *
     * @param code for programs, such as {@code unknown-macro}
     * @param name the element or macro
     */
    public record Entry(String code, String name, int count) {}

    public LossReport {
        losses = List.copyOf(losses);
        placeholders = List.copyOf(placeholders);
        repairs = List.copyOf(repairs);
    }

    public boolean isEmpty() {
        return losses.isEmpty() && placeholders.isEmpty() && repairs.isEmpty();
    }
}
