package org.nanwang.kernel.apps.provider;

import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.offer.Offer;
import org.nanwang.kernel.apps.route.Gate;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.provider.Provider;
import org.nanwang.sdk.region.Region;

/** A provider that serves. A call finds the instance that serves at that moment and goes through its gate. */
public final class ServingProvider<D, P extends Provider<D>> {
    private static final int MOST_TRIES = 20;
    private static final int OK = 200;

    private final RouteTable routes;
    private final Class<P> type;
    private final HostedApp app;
    private final D description;

    ServingProvider(RouteTable routes, Class<P> type, HostedApp app, D description) {
        this.routes = routes;
        this.type = type;
        this.app = app;
        this.description = description;
    }

    /** Tells whose it is. */
    public Installation installation() {
        return app.installation();
    }

    /** Tells where it is installed. */
    public Region region() {
        return app.region();
    }

    /** Gives what it said of itself. */
    public D description() {
        return description;
    }

    /**
     * Calls it.
     *
     * @return what it answers, never null
     * @throws Refusal its own, or ours when it is gone, fails, answers nothing or takes too long
     */
    public <R> R call(Function<P, R> work) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Served served = routes.serving(id()).orElseThrow(this::gone);
            Offer<D, P> offer = served.offers().find(type).orElseThrow(this::gone);
            Optional<Gate.Pass> pass = served.gate().enter();
            if (pass.isPresent()) {
                return inside(pass.get(), offer.provider(), work);
            }
        }
        throw gone();
    }

    private <R> R inside(Gate.Pass pass, P provider, Function<P, R> work) {
        int status = AppsError.PROVIDER_FAILED.kind().status();
        try (Gate.Scope scope = pass.activate()) {
            R result = answer(scope, provider, work);
            status = OK;
            return result;
        } catch (Refusal refusal) {
            status = refusal.code().kind().status();
            throw refusal;
        } finally {
            pass.finish(status);
        }
    }

    private <R> R answer(Gate.Scope scope, P provider, Function<P, R> work) {
        try {
            return Optional.ofNullable(work.apply(provider))
                    .orElseThrow(() -> new Refusal(AppsError.PROVIDER_FAILED, id()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (scope.overdue()) {
                throw new Refusal(e, AppsError.PROVIDER_OVERDUE, id());
            }
            throw e instanceof Refusal refusal ? refusal : new Refusal(e, AppsError.PROVIDER_FAILED, id());
        }
    }

    private Refusal gone() {
        return new Refusal(AppsError.PROVIDER_GONE, id());
    }

    private InstallationId id() {
        return app.installation().id();
    }
}
