package io.askmydocs.host.web.report;

import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A construct of an account's documents that no converter understood.
 *
 * @param count the most any recent run met: a run converts what changed, so the last one's alone would seem too small
 */
public record NotUnderstood(String account, String construct, long count, String exampleRemoteId) {

    private static final int RUNS = 200;

    /** All of a tenant's, most frequent first. */
    public static List<NotUnderstood> of(Tenant tenant) {
        return tenant.installations().stream()
                .flatMap(account -> of(tenant, account).stream())
                .sorted(Comparator.comparingLong(NotUnderstood::count).reversed())
                .toList();
    }

    private static Collection<NotUnderstood> of(Tenant tenant, Account account) {
        Map<String, NotUnderstood> found = new LinkedHashMap<>();
        tenant.runs(Optional.of(account.id()), Paging.first(RUNS)).stream()
                .flatMap(run -> Report.read(run.report().orElse(null)).notUnderstood().stream())
                .map(one -> new NotUnderstood(account.id(), one.construct(), one.count(), one.exampleRemoteId()))
                .forEach(one -> found.merge(one.construct(), one, (a, b) -> a.count() >= b.count() ? a : b));
        return found.values();
    }
}
