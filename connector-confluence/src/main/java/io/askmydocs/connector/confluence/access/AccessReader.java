package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.connector.confluence.rest.AccessClient;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads access rules: a reader has to pass the gate of the space AND that of every restricted node down to the content itself.
 * Each gate is read once a run, however many pages stand behind it. A gate that cannot be read makes the result incomplete,
 * which lets nobody in. Thread-safe.
 */
public final class AccessReader {

    private final AccessClient client;
    private final SpaceGate spaceGate;
    private final Map<String, Lookup> gates = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

    public AccessReader(AccessClient client) {
        this.client = client;
        this.spaceGate = new SpaceGate(client);
    }

    /** What is known of a node before its own rules are read. */
    public enum Restricted {
        NO,
        YES,
        UNKNOWN
    }

    /**
     * A node on the way to some content.
     *
     * @param type such as {@code page} or {@code folder}
     */
    public record Node(String type, String id, Restricted restricted) {}

    /** A gate that could not be read. */
    public record Failure(String node, String message) {}

    /** What a lookup found. */
    private sealed interface Lookup {
        record Open() implements Lookup {}

        record Found(Gate gate) implements Lookup {}

        record Failed() implements Lookup {}
    }

    /**
     * Who may read the last node of the path.
     *
     * @param path outermost first, the content itself last
     * @throws io.askmydocs.connector.api.ConnectorException when the credentials do not work, or a rate limit is in force
     */
    public SourceAccess of(Space space, List<Node> path) {
        List<Gate> found = new ArrayList<>();
        boolean complete = enter(lookUp("space:" + space.key(), () -> spaceGate.of(space), false), found);
        int above = found.size();
        for (Node node : path) {
            above = found.size();
            if (node.restricted() != Restricted.NO) {
                String name = node.type() + ":" + node.id();
                complete &= enter(lookUp(name, () -> principals(node), true), found);
            }
        }
        return new SourceAccess.Gates(found, complete, found.size() == above);
    }

    /** What could not be read so far. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    private static boolean enter(Lookup lookup, List<Gate> found) {
        if (lookup instanceof Lookup.Found gate) {
            found.add(gate.gate());
        }
        return !(lookup instanceof Lookup.Failed);
    }

    /** Whoever asks for a node that is being read waits for that answer. */
    private Lookup lookUp(String name, Supplier<Set<Principal>> read, boolean nobodyMeansEverybody) {
        return gates.computeIfAbsent(name, node -> {
            try {
                Set<Principal> principals = read.get();
                return principals.isEmpty() && nobodyMeansEverybody
                        ? new Lookup.Open()
                        : new Lookup.Found(new Gate(node, principals));
            } catch (ConnectorApiException e) {
                if (endsTheRun(e)) {
                    throw e;
                }
                failures.add(new Failure(node, String.valueOf(e.getMessage())));
                return new Lookup.Failed();
            }
        });
    }

    private static boolean endsTheRun(ConnectorApiException e) {
        return e.retryAfter().isPresent() || e.category() == FailureCategory.RATE_LIMITED;
    }

    private Set<Principal> principals(Node node) {
        return client.restrictions(node.id()).stream()
                .map(subject -> new Principal(subject.type(), subject.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether whoever may read the one may read the other: each of the other's gates is among the one's, or wider. */
    public static boolean admitsAllOf(SourceAccess readers, SourceAccess other) {
        if (!(readers instanceof SourceAccess.Gates own) || !(other instanceof SourceAccess.Gates target)) {
            return false;
        }
        return target.complete()
                && target.gates().stream()
                        .allMatch(gate -> own.gates().stream()
                                .anyMatch(mine -> gate.principals().containsAll(mine.principals())));
    }

    /** The access rules as a short text that changes whenever they do. */
    public static String fingerprint(SourceAccess access) {
        return access instanceof SourceAccess.Gates gates
                ? gates.complete()
                        + Optional.of(gates.gates()).map(AccessReader::sorted).orElse("")
                : "unknown";
    }

    private static String sorted(List<Gate> gates) {
        return gates.stream()
                .map(gate -> gate.node()
                        + gate.principals().stream()
                                .map(who -> who.type() + ":" + who.id())
                                .sorted()
                                .toList())
                .collect(Collectors.joining(";", ";", ""));
    }
}
