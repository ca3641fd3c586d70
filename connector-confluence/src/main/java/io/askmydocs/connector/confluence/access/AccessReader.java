package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.connector.confluence.rest.AccessClient;
import io.askmydocs.connector.confluence.rest.ReadRestrictions;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads access rules: a reader has to pass the gate of the space AND that of every restricted node down to the content itself.
 * One reader serves one run and reads each gate once, however many pages stand behind it. A gate that cannot be read makes the
 * result incomplete, which lets nobody in. Thread-safe.
 */
public final class AccessReader {

    private final AccessClient client;
    private final SpaceGate spaceGate;
    private final OncePerRun<Reading> readings = new OncePerRun<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Predicate<ConnectorAuthException> bearable;

    public AccessReader(AccessClient client) {
        this(client, refusal -> false);
    }

    /**
     * @param bearable told of refused credentials: whether that concerns access rules alone, so that a gate counts as unreadable.
     *     It is not among the failures then, for it would be one for each node
     */
    public AccessReader(AccessClient client, Predicate<ConnectorAuthException> bearable) {
        this.client = client;
        this.bearable = bearable;
        this.spaceGate = new SpaceGate(client);
    }

    /** What is known of a node before its own rules are read. Only {@code NO} spares the question. */
    public enum Restricted {
        NO,
        YES,
        UNKNOWN,
        /** Neither is it known what the node hangs on. */
        LOST
    }

    /**
     * A node on the way to some content.
     *
     * @param type such as {@code page} or {@code folder}
     */
    public record Node(String type, String id, Restricted restricted) {}

    /**
     * Why a gate is not known, or not whole: nobody is let in by it until it can be read.
     *
     * @param space where the node is
     * @param node as in {@link Gate#node}
     */
    public record Failure(Space space, String node, String message) {}

    /**
     * Who may read the last node of the path. Gates of a space are named {@code space:<key>}, others {@code <type>:<id>}.
     *
     * @param path outermost first, the content itself last; empty for the space itself
     * @throws io.askmydocs.connector.api.ConnectorAuthException when the credentials do not work
     * @throws io.askmydocs.connector.api.ConnectorApiException when a rate limit is in force
     * @throws java.util.concurrent.CancellationException when the host cancelled
     */
    public SourceAccess of(Space space, List<Node> path) {
        String spaceNode = "space:" + space.key();
        Reading last = read(space, spaceNode, () -> spaceGate.read(spaceNode, space));
        List<Gate> gates = new ArrayList<>(last.gate().stream().toList());
        boolean complete = last.whole();
        for (Node node : path) {
            last = node.restricted() == Restricted.NO ? Reading.OPEN : read(space, node);
            last.gate().ifPresent(gates::add);
            complete &= last.whole() && !isLost(space, node, last);
        }
        return new SourceAccess.Gates(gates, complete, last.open());
    }

    private boolean isLost(Space space, Node node, Reading own) {
        boolean isLost = node.restricted() == Restricted.LOST;
        String name = node.type() + ":" + node.id();
        if (isLost && own.whole() && lost.add(name)) {
            failures.add(new Failure(space, name, "what is above it is hidden or gone."));
        }
        return isLost;
    }

    /** What could not be read so far. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    private Reading read(Space space, Node node) {
        String name = node.type() + ":" + node.id();
        return read(space, name, () -> ownGate(name, client.readRestrictions(node.id())));
    }

    private Reading read(Space space, String node, Supplier<Reading> question) {
        return readings.get(node, () -> {
            try {
                return attempt(space, node, question);
            } catch (ConnectorAuthException e) {
                if (!bearable.test(e)) {
                    throw e;
                }
                return Reading.unreadable(String.valueOf(e.getMessage()));
            }
        });
    }

    private Reading attempt(Space space, String node, Supplier<Reading> question) {
        Attempt<Reading> attempt = Attempt.at(question);
        Reading reading = attempt instanceof Attempt.Answered<Reading> answered
                ? answered.answer()
                : Reading.unreadable(((Attempt.Unreadable<Reading>) attempt).why());
        reading.lacking().forEach(why -> failures.add(new Failure(space, node, why)));
        return reading;
    }

    /** Restrictions that name nobody are none, whatever search says: its index lags. */
    private static Reading ownGate(String node, ReadRestrictions restrictions) {
        Set<Principal> principals = new LinkedHashSet<>();
        restrictions.users().forEach(id -> principals.add(new Principal("user", id)));
        restrictions.groups().forEach(id -> principals.add(new Principal("group", id)));
        return principals.isEmpty() ? Reading.OPEN : new Reading(Optional.of(new Gate(node, principals)), List.of());
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

    /** A short text that changes whenever the access rules do; the order in which they were read does not matter. */
    public static String fingerprint(SourceAccess access) {
        return AccessFingerprint.of(access);
    }
}
