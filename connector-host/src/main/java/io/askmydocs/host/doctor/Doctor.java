package io.askmydocs.host.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at everything a host needs. It changes nothing; a host that does not run is opened to ask for its accounts. */
public final class Doctor {

    private Doctor() {}

    /** What was found, in an order that makes sense to read. */
    public static List<Finding> examine(Setup setup) {
        List<Finding> found = new ArrayList<>();
        found.addAll(PluginsCheck.look(setup));
        found.addAll(VariablesCheck.look(setup));
        found.addAll(CallbackCheck.look(setup));
        found.addAll(FoldersCheck.look(setup));
        StateCheck state = StateCheck.look(setup);
        found.addAll(state.findings());
        Optional<List<AccountState>> accounts = AccountsCheck.accounts(setup, state, found);
        found.addAll(AccountsCheck.look(accounts, setup));
        found.addAll(ReachCheck.look(setup, accounts.orElse(List.of())));
        return List.copyOf(found);
    }
}
