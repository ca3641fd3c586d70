package io.askmydocs.connector.api;

/** Who wrote what a connector brings. */
public enum Provenance {
    /** People of the organisation, signed in. */
    TRUSTED_INTERNAL("trusted-internal"),
    /** Anybody: text that may try to instruct a model. */
    UNTRUSTED_EXTERNAL("untrusted-external"),
    /** A program. */
    MACHINE_GENERATED("machine-generated");

    private final String wireName;

    Provenance(String wireName) {
        this.wireName = wireName;
    }

    /** The stable name in stored documents. */
    public String wireName() {
        return wireName;
    }
}
