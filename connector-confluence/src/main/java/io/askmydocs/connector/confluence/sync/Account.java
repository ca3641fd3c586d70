package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.CurrentUser;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent the site is read with. What another account does not see may well be there: under it, nothing is taken for
 * gone until an operator says that it replaces the former one. Thread-safe; asks the site at most once a run.
 */
final class Account {

    private final ConfluenceClient client;
    private final AccountMemory memory;
    private final Confirmations confirmations;
    private final Consumer<SyncProblem> problems;
    private @Nullable Boolean same;

    Account(
            ConfluenceClient client,
            AccountMemory memory,
            Confirmations confirmations,
            Consumer<SyncProblem> problems) {
        this.client = client;
        this.memory = memory;
        this.confirmations = confirmations;
        this.problems = problems;
    }

    /**
     * The first account that reads the site is the one others are compared with.
     *
     * @param holdsDocuments whether the host holds documents of the site: then this account is not the first
     */
    synchronized void remember(BooleanSupplier holdsDocuments) {
        if (memory.id().isEmpty() && !holdsDocuments.getAsBoolean()) {
            memory.id(client.currentUser().accountId());
            same = true;
        }
    }

    /** Whether what is missing may be taken for gone. */
    synchronized boolean mayJudge() {
        if (same == null) {
            same = compare();
        }
        return same;
    }

    private boolean compare() {
        CurrentUser user = client.currentUser();
        Optional<String> before = memory.id();
        if (before.equals(Optional.of(user.accountId()))) {
            return true;
        }
        String code = "account:" + user.accountId();
        if (confirmations.take(code)) {
            memory.id(user.accountId());
            return true;
        }
        problems.accept(SyncProblem.error(
                        user.accountId(),
                        "account_changed",
                        "The site is read as '" + user.displayName() + "' now, and was read by "
                                + (before.isPresent() ? "another" : "an unknown") + " account before."
                                + " What this account does not see stays in the knowledge base until you confirm that it"
                                + " replaces the former one.")
                .withConfirmation(confirmations.ask(code)));
        return false;
    }
}
