package io.askmydocs.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.convert.LossReport.Entry;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** What became of the documents of a folder. Filled by many threads, then read by one. */
final class ConversionReport {

    private static final int TOP = 20;

    /** A macro nobody knows is a loss of this code, and a placeholder as well: it counts as the one. */
    private static final String UNKNOWN_MACRO = "unknown-macro";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, LossReport> converted = new ConcurrentSkipListMap<>();
    private final Map<String, String> failed = new ConcurrentSkipListMap<>();

    void converted(String file, LossReport report) {
        converted.put(file, report);
    }

    void failed(String file, String reason) {
        failed.put(file, reason);
    }

    Map<String, String> failures() {
        return failed;
    }

    int convertedDocuments() {
        return converted.size();
    }

    String json() throws IOException {
        ObjectNode report = JSON.createObjectNode().put("documents", converted.size() + failed.size());
        ArrayNode failures = report.putArray("failed");
        failed.forEach((file, reason) -> failures.addObject().put("file", file).put("reason", reason));
        ObjectNode totals = report.putObject("totals");
        totals.set("losses", total(LossReport::losses));
        totals.set("placeholders", total(LossReport::placeholders));
        totals.set("repairs", total(LossReport::repairs));
        report.set("top_unknown_macros", topUnknownMacros());
        ArrayNode files = report.putArray("files");
        converted.forEach((file, losses) -> {
            if (!losses.isEmpty()) {
                files.add(file(file, losses));
            }
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static ObjectNode file(String file, LossReport losses) {
        ObjectNode node = JSON.createObjectNode().put("file", file);
        node.set("losses", entries(losses.losses()));
        node.set("placeholders", entries(losses.placeholders()));
        node.set("repairs", entries(losses.repairs()));
        return node;
    }

    private ArrayNode total(Function<LossReport, List<Entry>> kind) {
        Map<String, Entry> sums = new TreeMap<>();
        for (LossReport report : converted.values()) {
            kind.apply(report)
                    .forEach(entry -> sums.merge(entry.code() + " " + entry.name(), entry, ConversionReport::sum));
        }
        return entries(List.copyOf(sums.values()));
    }

    private static Entry sum(Entry one, Entry other) {
        return new Entry(one.code(), one.name(), one.count() + other.count());
    }

    private static ArrayNode entries(List<Entry> entries) {
        ArrayNode nodes = JSON.createArrayNode();
        entries.forEach(entry -> nodes.addObject()
                .put("code", entry.code())
                .put("name", entry.name())
                .put("count", entry.count()));
        return nodes;
    }

    private ArrayNode topUnknownMacros() {
        Map<String, Integer> counts = new TreeMap<>();
        converted.values().stream()
                .flatMap(report -> report.losses().stream())
                .filter(entry -> entry.code().equals(UNKNOWN_MACRO))
                .forEach(entry -> counts.merge(entry.name(), entry.count(), Integer::sum));
        ArrayNode top = JSON.createArrayNode();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(TOP)
                .forEach(macro -> top.addObject().put("name", macro.getKey()).put("count", macro.getValue()));
        return top;
    }
}
