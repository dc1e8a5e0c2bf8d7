package org.nanwang.kernel.apps.route;

import java.util.Optional;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.sdk.people.Caller;

/** The one way from the kernel into an instance. */
public interface Gate {

    /**
     * Asks to enter with somebody's request.
     *
     * @param caller who sends it
     * @return empty when this instance is being drained: read the route again
     * @throws org.nanwang.sdk.error.Refusal of kind BUSY when all its permits are taken
     */
    Optional<Pass> enter(Caller caller);

    /**
     * Asks to enter for the platform itself.
     *
     * @return empty when this instance is being drained: read the route again
     * @throws org.nanwang.sdk.error.Refusal of kind BUSY when all its permits are taken
     */
    Optional<Pass> enter();

    /** Gives what serves behind the gate. */
    WebContainer container();

    /** One call in flight. Ends exactly once, on whichever thread the answer ends. */
    interface Pass {

        /** Gives who sends the request, as the installation sees it; empty when nobody does. */
        Optional<Caller> caller();

        /** Makes the current thread act for the installation: class loader, log context, deadline. */
        Scope activate();

        /** Ends the call with its HTTP status; later calls do nothing. */
        void finish(int status);
    }

    /** Undoes {@link Pass#activate} on the same thread. */
    interface Scope extends AutoCloseable {
        /** Tells whether the deadline has interrupted this thread. */
        boolean overdue();

        @Override
        void close();
    }
}
