/* Counts the bytes of tensors: libtorch allocates them by posix_memalign with an alignment of 64, and nothing else that stays. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

#define SLOTS (1 << 20)

static struct { uintptr_t address; size_t bytes; } slots[SLOTS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long now, most;

long counted_bytes(void) { return now; }
long counted_peak(void) { return most; }
void counted_restart(void) { most = now; }

/* A freed slot stays taken by address 1, so that what was put after it is found. */
static void add(uintptr_t address, size_t bytes) {
    pthread_mutex_lock(&lock);
    size_t i = (address >> 6) % SLOTS;
    while (slots[i].address > 1)
        i = (i + 1) % SLOTS;
    slots[i].address = address;
    slots[i].bytes = bytes;
    now += bytes;
    if (now > most)
        most = now;
    pthread_mutex_unlock(&lock);
}

static void remove_counted(uintptr_t address) {
    pthread_mutex_lock(&lock);
    for (size_t i = (address >> 6) % SLOTS; slots[i].address != 0; i = (i + 1) % SLOTS) {
        if (slots[i].address != address)
            continue;
        slots[i].address = 1;
        now -= slots[i].bytes;
        break;
    }
    pthread_mutex_unlock(&lock);
}

int posix_memalign(void **pointer, size_t alignment, size_t bytes) {
    static int (*real)(void **, size_t, size_t);
    if (!real)
        real = (int (*)(void **, size_t, size_t))dlsym(RTLD_NEXT, "posix_memalign");
    int result = real(pointer, alignment, bytes);
    if (result == 0 && alignment == 64)
        add((uintptr_t)*pointer, bytes);
    return result;
}

void free(void *pointer) {
    static void (*real)(void *);
    if (!real)
        real = (void (*)(void *))dlsym(RTLD_NEXT, "free");
    if (((uintptr_t)pointer & 63) == 0 && pointer)
        remove_counted((uintptr_t)pointer);
    real(pointer);
}
