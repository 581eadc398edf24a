/* What the shim knows: what it was told, the real calls, and the log that it writes. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_PATH 4096
#define MOST_FAULTS 8

struct head {
    uint32_t magic;
    uint32_t kind;
    uint64_t a, b;
    int64_t c;
    uint32_t first, second;
};

struct fault {
    char op;
    char part[256];
    long first, count, seen;
    int error, is_short;
};

struct file {
    ino_t ino;
    char *path;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static char root[MOST_PATH], said[MOST_PATH], ignored[256];
static size_t root_length;
static dev_t device;
static int log_fd = -1, armed;
static ino_t said_ino;
static long stop = -1, entries, syncs;
static struct fault faults[MOST_FAULTS];
static int fault_count;
static struct file *files;
static size_t file_count;

static int (*real_openat)(int, const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fallocate)(int, int, off64_t, off64_t);
static int (*real_renameat2)(int, const char *, int, const char *, unsigned);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_mkdirat)(int, const char *, mode_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static void *(*real_mmap)(void *, size_t, int, int, int, off64_t);
static int (*real_linkat)(int, const char *, int, const char *, int);
static ssize_t (*real_copy)(int, off64_t *, int, off64_t *, size_t, unsigned);
static ssize_t (*real_sendfile)(int, int, off64_t *, size_t);

static void give_up(const char *why) {
    dprintf(2, "torture shim: %s\n", why);
    _exit(120);
}

static void read_faults(char *spec) {
    char *save = NULL;
    for (char *one = strtok_r(spec, ";", &save); one; one = strtok_r(NULL, ";", &save)) {
        struct fault *fault = &faults[fault_count];
        if (fault_count == MOST_FAULTS ||
            sscanf(one, "%c:%255[^:]:%ld:%ld:%d:%d", &fault->op, fault->part, &fault->first,
                   &fault->count, &fault->error, &fault->is_short) != 6)
            give_up("bad TORTURE_FAULTS");
        fault_count++;
    }
}

static void begin(void) {
    real_openat = dlsym(RTLD_NEXT, "openat64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fallocate = dlsym(RTLD_NEXT, "fallocate64");
    real_renameat2 = dlsym(RTLD_NEXT, "renameat2");
    real_unlinkat = dlsym(RTLD_NEXT, "unlinkat");
    real_mkdirat = dlsym(RTLD_NEXT, "mkdirat");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_mmap = dlsym(RTLD_NEXT, "mmap64");
    real_linkat = dlsym(RTLD_NEXT, "linkat");
    real_copy = dlsym(RTLD_NEXT, "copy_file_range");
    real_sendfile = dlsym(RTLD_NEXT, "sendfile64");
    const char *at = getenv("TORTURE_ROOT"), *log = getenv("TORTURE_LOG");
    const char *acks = getenv("TORTURE_SAID"), *after = getenv("TORTURE_STOP");
    const char *ignore = getenv("TORTURE_IGNORE");
    char *spec = getenv("TORTURE_FAULTS");
    if (!at || !log || !acks)
        give_up("TORTURE_ROOT, TORTURE_LOG and TORTURE_SAID have to be set");
    snprintf(root, sizeof root, "%s", at);
    snprintf(said, sizeof said, "%s", acks);
    snprintf(ignored, sizeof ignored, "%s", ignore ? ignore : "");
    root_length = strlen(root);
    if (after)
        stop = atol(after);
    if (spec)
        read_faults(strdup(spec));
    armed = getenv("TORTURE_ARMED") != NULL;
    struct stat there;
    if (stat(root, &there))
        give_up("TORTURE_ROOT is not there");
    device = there.st_dev;
    log_fd = real_openat(AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log_fd < 0)
        give_up("TORTURE_LOG cannot be written");
}

static void ready(void) { pthread_once(&once, begin); }

static void enter(void) {
    ready();
    pthread_mutex_lock(&lock);
}

static void leave(void) { pthread_mutex_unlock(&lock); }

/* The path below the root; NULL when it lies elsewhere. */
static const char *below(const char *path) {
    if (strncmp(path, root, root_length) || (path[root_length] != '/' && path[root_length]))
        return NULL;
    return path[root_length] ? path + root_length + 1 : path + root_length;
}

static int path_of_fd(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, MOST_PATH - 1);
    if (length < 0)
        return -1;
    path[length] = 0;
    return 0;
}

/* The whole path of a name, without looking at what it stands for. */
static int whole(int dir, const char *name, char *path) {
    char above[MOST_PATH];
    if (name[0] == '/')
        return snprintf(path, MOST_PATH, "%s", name) < MOST_PATH ? 0 : -1;
    if (dir == AT_FDCWD ? !getcwd(above, sizeof above) : path_of_fd(dir, above))
        return -1;
    while (!strncmp(name, "./", 2))
        name += 2;
    return snprintf(path, MOST_PATH, "%s/%s", above, name) < MOST_PATH ? 0 : -1;
}

static void note(char kind, uint64_t a, uint64_t b, int64_t c, const void *first, size_t first_n,
                 const void *second, size_t second_n) {
    struct head head = {0x54524f54, (uint32_t)kind, a, b, c, (uint32_t)first_n, (uint32_t)second_n};
    struct iovec parts[3] = {{&head, sizeof head},
                             {(void *)first, first_n},
                             {(void *)second, second_n}};
    size_t wanted = sizeof head + first_n + second_n;
    if (real_writev(log_fd, parts, 3) != (ssize_t)wanted)
        give_up("the log cannot be written");
    if (++entries == stop)
        kill(getpid(), SIGKILL);
}

static void note_path(char kind, uint64_t a, uint64_t b, const char *path) {
    note(kind, a, b, 0, path, strlen(path), NULL, 0);
}

static struct file *file_of(ino_t ino) {
    for (size_t at = file_count; at-- > 0;)
        if (files[at].ino == ino)
            return &files[at];
    return NULL;
}

static void remember(ino_t ino, const char *path) {
    struct file *file = file_of(ino);
    if (!file) {
        files = realloc(files, (file_count + 1) * sizeof *files);
        file = &files[file_count++];
        file->ino = ino;
        file->path = NULL;
    }
    free(file->path);
    file->path = strdup(path);
}

/* What is watched behind a descriptor; NULL when nothing is. */
static struct file *watched(int fd, struct stat *found) {
    if (fd == log_fd || fstat(fd, found) || found->st_dev != device)
        return NULL;
    return file_of(found->st_ino);
}

/* The error with which an operation is to fail; 0: it may go ahead. */
static int failing(char op, const char *path, int *is_short) {
    for (int at = 0; armed && at < fault_count; at++) {
        struct fault *fault = &faults[at];
        if (fault->op != op || !strstr(path, fault->part))
            continue;
        long turn = ++fault->seen;
        if (turn >= fault->first && turn - fault->first < fault->count) {
            if (is_short)
                *is_short = fault->is_short && turn == fault->first;
            note('F', (uint64_t)fault->error, (uint64_t)op, 0, path, strlen(path), NULL, 0);
            return fault->error;
        }
    }
    return 0;
}
