// The parts of OpenSSL's libcrypto that `Cryptography` uses, and no others: x509.h and ssl.h would
// bring C type names that the BoringSSL inside SwiftNIO also declares.
#pragma once
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
