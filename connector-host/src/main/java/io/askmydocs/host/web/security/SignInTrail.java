package io.askmydocs.host.web.security;

import io.askmydocs.host.Host;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.journal.Act;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts into the audit trail who comes and goes. A name that nobody has is not kept, since people type passwords into the wrong
 * field. Thread-safe.
 */
final class SignInTrail {

    private final Host host;
    private final FailureCount failures;

    SignInTrail(Host host) {
        this.host = host;
        this.failures = new FailureCount(host.clock());
    }

    void came(Operator operator, String address) {
        note(operator, Act.SIGNED_IN, Map.of("address", address));
    }

    void went(Operator operator) {
        note(operator, Act.SIGNED_OUT, Map.of());
    }

    /** In the trail of the tenant whose user was tried, or the standard one. */
    void failed(Optional<AdminUser> user, String address, String reason) {
        int count = failures.next();
        if (!FailureCount.isNoted(count)) {
            return;
        }
        Map<String, String> details = new TreeMap<>(Map.of("address", address, "reason", reason));
        user.ifPresent(known -> details.put("name", known.name()));
        if (count > FailureCount.EACH) {
            details.put("failures_within_the_hour", String.valueOf(count));
        }
        String tenant = user.map(AdminUser::tenant).orElse(FirstPassword.TENANT);
        note(Operator.stranger(tenant), Act.SIGN_IN_FAILED, details);
    }

    private void note(Operator operator, Act act, Map<String, String> details) {
        operator.in(host).administrators().note(act, details);
    }
}
