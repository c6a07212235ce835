/* The physical limit of a sweep: the same forest in the same order, in C, one loop up and one loop down.
   Lines L1 L2 L3 and the neutral, loads of constant power. Returns the number of rounds. */
#include <complex.h>
#include <math.h>
#include <string.h>

typedef double complex Z;

int sweep(int n, const int *up, const Z *line, const Z *neutral, const Z *emf, const Z *power, Z *volt, Z *amps,
          double tolerance)
{
    memcpy(volt, emf, 3 * (size_t)n * sizeof(Z));
    for (int rounds = 1; rounds <= 100; rounds++) {
        for (size_t i = 0; i < 3 * (size_t)n; i++) {
            double re = creal(volt[i]), im = cimag(volt[i]), size = re * re + im * im;
            amps[i] = conj(power[i]) * volt[i] / size; /* conj(S / U) */
        }
        for (int i = n - 1; i >= 0; i--)
            if (up[i] != i)
                for (int k = 0; k < 3; k++) amps[3 * (size_t)up[i] + k] += amps[3 * (size_t)i + k];
        double most = 0;
        for (int i = 0; i < n; i++) {
            const Z *a = amps + 3 * (size_t)i, *from = (up[i] == i ? emf : volt) + 3 * (size_t)up[i];
            Z back = neutral[i] * (a[0] + a[1] + a[2]);
            for (int k = 0; k < 3; k++) {
                Z *u = volt + 3 * (size_t)i + k, new = from[k] - line[i] * a[k] - back;
                double moved = fmax(fabs(creal(new - *u)), fabs(cimag(new - *u)));
                if (moved > most) most = moved;
                *u = new;
            }
        }
        if (most <= tolerance) return rounds;
    }
    return -1;
}
