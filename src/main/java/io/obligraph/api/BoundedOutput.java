package io.obligraph.api;

import java.io.ByteArrayOutputStream;

/** Keeps what is written as long as it is not too much, and then only that it is. */
final class BoundedOutput extends ByteArrayOutputStream {

    private final long most;

    private boolean exceeded;

    BoundedOutput(long most) {
        super(8192);
        this.most = most;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public void write(int b) {
        write(new byte[] { (byte) b }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        exceeded |= count + (long) length > most;
        if (!exceeded) {
            super.write(bytes, from, length);
        }
    }

    @Override
    public void reset() {
        super.reset();
        exceeded = false;
    }

}
