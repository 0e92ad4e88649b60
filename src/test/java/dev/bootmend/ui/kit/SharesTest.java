package dev.bootmend.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SharesTest {

    private static final double EXACTLY = 1e-9;

    @Test
    void widthsAreProportionalWhenEveryBarIsWideEnough() {
        assertArrayEquals(new double[] {25, 75}, Shares.of(100, new double[] {1, 3}, new double[] {10, 10}), EXACTLY);
    }

    @Test
    void aSmallPartitionGetsItsLeastWidthAndTheOthersShareTheRest() {
        double[] shares = Shares.of(1000, new double[] {1, 16, 3000, 1000}, new double[] {100, 50, 80, 80});
        assertArrayEquals(new double[] {100, 50, 637.5, 212.5}, shares, EXACTLY);
    }

    @Test
    void aBarThatBecomesTooSmallOnceOthersAreRaisedIsRaisedToo() {
        double[] shares = Shares.of(300, new double[] {1, 110, 189}, new double[] {100, 80, 80});
        assertArrayEquals(new double[] {100, 80, 120}, shares, EXACTLY);
    }

    @Test
    void allShrinkAlikeWhenEvenTheLeastsDoNotFit() {
        assertArrayEquals(new double[] {40, 60}, Shares.of(100, new double[] {1, 1}, new double[] {80, 120}), EXACTLY);
    }

    @Test
    void barsOfNoSizeShareEqually() {
        assertArrayEquals(new double[] {50, 50}, Shares.of(100, new double[] {0, 0}, new double[] {10, 10}), EXACTLY);
    }
}
