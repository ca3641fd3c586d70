package io.askmydocs.host.web.api;

import io.askmydocs.host.Administrators;
import io.askmydocs.host.Host;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.web.api.Shapes.Page;
import io.askmydocs.host.web.security.GivenPassword;
import io.askmydocs.host.web.security.Operator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in, as on the page of users, for those who run the host. A password that is made here is in one answer alone. */
@RestController
@RequestMapping("/api/v1/users")
public class UsersApi {

    private final Host host;

    UsersApi(Host host) {
        this.host = host;
    }

    @GetMapping
    Page<UserShape> list(@AuthenticationPrincipal Operator operator) {
        return Page.whole(
                administrators(operator).users().stream().map(UserShape::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Given add(@RequestBody NewUser wanted, @AuthenticationPrincipal Operator operator) {
        Administrators administrators = administrators(operator);
        String name = wanted.name() == null ? "" : wanted.name().strip();
        GivenPassword password = GivenPassword.make();
        administrators.addUser(name, password.hash());
        return new Given(name, password.text());
    }

    @PostMapping("/{name}/password")
    Given givePassword(@PathVariable String name, @AuthenticationPrincipal Operator operator) {
        Administrators administrators = administrators(operator);
        GivenPassword password = GivenPassword.make();
        administrators.givePassword(name, password.hash());
        return new Given(name, password.text());
    }

    /** Names stay, for the audit trail, so nobody is removed. */
    @PostMapping("/{name}/disable")
    UserShape disable(@PathVariable String name, @AuthenticationPrincipal Operator operator) {
        administrators(operator).disableUser(name);
        return one(name, operator);
    }

    @PostMapping("/{name}/enable")
    UserShape enable(@PathVariable String name, @AuthenticationPrincipal Operator operator) {
        administrators(operator).enableUser(name);
        return one(name, operator);
    }

    private UserShape one(String name, Operator operator) {
        return administrators(operator).users().stream()
                .filter(user -> user.name().equals(name))
                .map(UserShape::of)
                .findFirst()
                .orElseThrow();
    }

    private Administrators administrators(Operator operator) {
        OperatorsOnlyException.refuseOthers(operator);
        return operator.in(host).administrators();
    }

    record NewUser(@Nullable String name) {}

    /**
     * A password that has to be changed at the first sign-in.
     *
     * @param password a secret
     */
    record Given(String name, String password) {

        @Override
        public String toString() {
            return "Given[" + name + "]";
        }
    }

    /**
     * Somebody who may sign in.
     *
     * @param passwordGiven whether it has to be changed first
     */
    record UserShape(String name, boolean disabled, boolean passwordGiven) {

        static UserShape of(AdminUser user) {
            return new UserShape(user.name(), user.disabled(), user.passwordGiven());
        }
    }
}
