package io.obligraph.catalogue;

/**
 * The catalogue did not answer in the time that one question may take, or cannot be
 * reached at the moment. The same question may be answered a little later.
 */
public final class CatalogueBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     * @param cause what stopped the answer
     */
    public CatalogueBusy(Throwable cause) {
        super("The catalogue does not answer at the moment", cause);
    }

}
