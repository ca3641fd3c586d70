package io.askmydocs.host.journal;

import java.util.Optional;

/**
 * Which audit events to show; what is absent does not matter.
 *
 * @param installation an installation's id
 * @param event the stable name of an event, such as {@code installed}
 * @param run a run's id
 * @param actor who, as {@link Actor#text()} says it
 */
public record AuditFilter(
        Optional<String> installation, Optional<String> event, Optional<String> run, Optional<String> actor) {

    /** All of a tenant's. */
    public static AuditFilter all() {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One installation's. */
    public static AuditFilter of(String installation) {
        return new AuditFilter(Optional.of(installation), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One actor's. */
    public static AuditFilter by(Actor actor) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(actor.text()));
    }
}
