package io.askmydocs.host.web.security;

import io.askmydocs.host.admin.AdminUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A person's session, as it begins and goes on. */
final class SignedIn {

    private SignedIn() {}

    static Authentication of(AdminUser user) {
        return UsernamePasswordAuthenticationToken.authenticated(
                Operator.person(user), null, List.of(new SimpleGrantedAuthority("ADMIN")));
    }

    /** The session goes on with another password, under another id. */
    static void renew(AdminUser user, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(of(user));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
