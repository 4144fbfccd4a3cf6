// Written by Tests/StatisticsTests/Reference/tables.py.

/// erf(x) / x in powers of x^2 for |x| <= 1: five pairs, then doubles.
let errorFunctionTable: [Double] = [
  0x1.20dd750429b6dp+0, 0x1.1ae3a914f7d04p-56,
  -0x1.812746b0379e7p-2, 0x1.ee12e4c043510p-57,
  0x1.ce2f21a042be2p-4, -0x1.2871da5172c42p-58,
  -0x1.b82ce31288b51p-6, 0x1.103d8e32c7cfep-61,
  0x1.565bcd0e6a53fp-8, -0x1.c35f2a3c457dap-64,
  -0x1.c02db40040b85p-11, 0x1.f9a326f9b8981p-14,
  -0x1.f4d25c3e0b813p-17, 0x1.b9e6c9dc4c2bbp-20,
  -0x1.5f742ec195eb5p-23, 0x1.fcc57198ce8dbp-27,
  -0x1.51d711710d451p-30, 0x1.9e6a37972ce51p-34,
  -0x1.d83a266621962p-38, 0x1.f5efc86d42e8dp-42,
  -0x1.efdb169dc2294p-46, 0x1.b1e319cdb00aap-50,
  -0x1.0554d9ba6c1b6p-54,
]

/// exp(x^2) erfc(x) in powers of x - 1.25 for 1.0 <= x <= 1.5: four pairs.
let scaledComplementTable0: [Double] = [
  0x1.78a692138767ap-2, 0x1.47974001d6c1bp-63,
  -0x1.abaacdbfa8b07p-3, 0x1.d7049656a6a48p-57,
  0x1.b56f45eef7e58p-4, -0x1.5c37c8f9246b5p-58,
  -0x1.9b635ac624ad5p-5, 0x1.4e59e15fbe1b2p-59,
  0x1.68a25a6641f25p-6, -0x1.299636d6c5895p-7,
  0x1.d1b695aabbf6cp-9, -0x1.5b8bc94c61d2dp-10,
  0x1.f0fe6fb5fd980p-12, -0x1.55c07d22af301p-13,
  0x1.c570359a33b7bp-15, -0x1.22fc408f5d3fbp-16,
  0x1.6a18bc38a2000p-18, -0x1.b5bc5cb2352aap-20,
  0x1.017da62ed9373p-21, -0x1.274216c98ed95p-23,
  0x1.4a605a42f7eb7p-25, -0x1.6954c8f3870f6p-27,
  0x1.8ae600f98ccb9p-29, -0x1.9d6f84b14de9bp-31,
]

/// exp(x^2) erfc(x) in powers of x - 1.875 for 1.5 <= x <= 2.25: four pairs.
let scaledComplementTable1: [Double] = [
  0x1.13e5743b60480p-2, 0x1.ca1dfc96e8853p-56,
  -0x1.e36580c7f734ap-4, -0x1.93ccd68ece9fbp-58,
  0x1.8a6efeed233adp-5, -0x1.994da8526172fp-59,
  -0x1.2ef92f6f10797p-6, 0x1.da4fd284fae61p-62,
  0x1.b99589d40f23dp-8, -0x1.33237c3eeaceep-9,
  0x1.99b60e42dd5b1p-11, -0x1.070e0cb5e2666p-12,
  0x1.4631c4b0b0fd3p-14, -0x1.87a61e43c1f41p-16,
  0x1.c859480501326p-18, -0x1.0286351ba2c47p-19,
  0x1.1d4f47486783cp-21, -0x1.3329f34832d15p-23,
  0x1.4308e6ecfc8d4p-25, -0x1.4c40c0751454bp-27,
  0x1.4e5718e224641p-29, -0x1.49f9e96c4420bp-31,
  0x1.4c5f85bf4605ep-33, -0x1.3b71428d22564p-35,
]

/// exp(x^2) erfc(x) in powers of x - 2.875 for 2.25 <= x <= 3.5: four pairs.
let scaledComplementTable2: [Double] = [
  0x1.7d0a5e9dd5710p-3, 0x1.1e8a0e73aa52cp-57,
  -0x1.dfc0205709b2cp-5, 0x1.ce9afb5e4c57ep-60,
  0x1.21c23afa33c47p-6, -0x1.d75b111710e95p-60,
  -0x1.512f92fca6d77p-8, -0x1.5fe40ba78bbd6p-62,
  0x1.7b404aa4decc3p-10, -0x1.9d6f22275e1d1p-12,
  0x1.b5d78b2dbbe1dp-14, -0x1.c35c651db43b8p-16,
  0x1.c5b48a011fc4ap-18, -0x1.bd5eb181cf2ccp-20,
  0x1.ab8187fe8f4c2p-22, -0x1.91bed177d94c1p-24,
  0x1.7200ecde1e701p-26, -0x1.4e49fe87b857bp-28,
  0x1.288db9bd0382ep-30, -0x1.027b31405f156p-32,
  0x1.b9ac59a532d1ep-35, -0x1.748a36b0913c3p-37,
  0x1.5052110cd6a36p-39, -0x1.12763f06b75cfp-41,
]

/// exp(x^2) erfc(x) in powers of x - 4.75 for 3.5 <= x <= 6.0: four pairs.
let scaledComplementTable3: [Double] = [
  0x1.dc603a3e77e9bp-4, -0x1.d791c8698deabp-59,
  -0x1.81149bc4a104bp-6, -0x1.eb05bb110f454p-62,
  0x1.317c144f8b41cp-8, -0x1.33a71128addf1p-62,
  -0x1.dc1af883a33cbp-11, -0x1.afcd64fec6809p-65,
  0x1.6cc10c1624ea2p-13, -0x1.12f1743bc55d1p-15,
  0x1.9818c0a2399f1p-18, -0x1.2a625a2241d38p-20,
  0x1.ae1fac90004dbp-23, -0x1.31c3e01cb3bb3p-25,
  0x1.acfa219c29307p-28, -0x1.2913d55a0e476p-30,
  0x1.965fcc8c91559p-33, -0x1.12a08eea8189ap-35,
  0x1.6f3f8724b9512p-38, -0x1.e511bd4e7f491p-41,
  0x1.367dae7e3ff3dp-43, -0x1.91aa7b8b3276bp-46,
  0x1.3e5bdb3bb64cdp-48, -0x1.919fa2c60ef6bp-51,
]

/// x exp(x^2) erfc(x) in powers of 1/x^2 for x >= 6: three pairs, then doubles.
let scaledComplementTailTable: [Double] = [
  0x1.20dd750429b6dp-1, 0x1.1adb3cd66b41cp-57,
  -0x1.20dd750429b6dp-2, 0x1.43470cbab92f5p-57,
  0x1.b14c2f863e70ep-2, 0x1.eeb12f2a1a088p-57,
  -0x1.0ecf9db3c8db4p+0, 0x1.d9eb53de0f6aep+1,
  -0x1.0a945b1edabacp+4, 0x1.6e8b3e2a9ee3bp+6,
  -0x1.29c52f176ceb3p+9, 0x1.16a37b03a1514p+12,
  -0x1.23f4b6e165857p+15, 0x1.44144d0afc011p+18,
  -0x1.53999146a8592p+21, 0x1.1387a6b64406ap+24,
  -0x1.dfefa648cbe5dp+25,
]
