// Written by Tests/StatisticsTests/Reference/tables.py.

/// B(2k) / (2k (2k - 1)), k to 16: seven pairs, doubles.
let stirlingSeriesTable: [Double] = [
  0x1.5555555555555p-4, 0x1.5555555555555p-58,
  -0x1.6c16c16c16c17p-9, 0x1.f49f49f49f49fp-64,
  0x1.a01a01a01a01ap-11, 0x1.a01a01a01a01ap-71,
  -0x1.3813813813814p-11, 0x1.fb1fb1fb1fb20p-65,
  0x1.b951e2b18ff23p-11, 0x1.5c3a9ce01b952p-65,
  -0x1.f6ab0d9993c7dp-10, 0x1.f82553c999b0ep-64,
  0x1.a41a41a41a41ap-8, 0x1.0690690690690p-62,
  -0x1.e4286cb0f5398p-6, 0x1.6fe96381e0680p-3,
  -0x1.6476701181f3ap+0, 0x1.ace44322ce006p+3,
  -0x1.39b2525cccc1bp+7, 0x1.12234e81b4e82p+11,
  -0x1.1a198ae1c4ab8p+15, 0x1.51a2089a6e11ap+19,
  -0x1.d1089b142d357p+23,
]

/// B(2k) / (2k), k to 16: seven pairs, then doubles.
let digammaSeriesTable: [Double] = [
  0x1.5555555555555p-4, 0x1.5555555555555p-58,
  -0x1.1111111111111p-7, -0x1.1111111111111p-63,
  0x1.0410410410410p-8, 0x1.0410410410410p-62,
  -0x1.1111111111111p-8, -0x1.1111111111111p-64,
  0x1.f07c1f07c1f08p-8, -0x1.f07c1f07c1f08p-63,
  -0x1.5995995995996p-6, 0x1.9a99a99a99a9ap-60,
  0x1.5555555555555p-4, 0x1.5555555555555p-58,
  -0x1.c5e5e5e5e5e5ep-2, 0x1.86e7f9b9fe6e8p+1,
  -0x1.a74ca514ca515p+4, 0x1.1975cc0ed7304p+8,
  -0x1.c2f0566566566p+11, 0x1.ac572aaaaaaabp+15,
  -0x1.dc0b1a5cfbe16p+19, 0x1.31fad7cbf3c00p+24,
  -0x1.c280563b8bcbdp+28,
]

/// B(2k), k to 16: seven pairs, then doubles.
let trigammaSeriesTable: [Double] = [
  0x1.5555555555555p-3, 0x1.5555555555555p-57,
  -0x1.1111111111111p-5, -0x1.1111111111111p-61,
  0x1.8618618618618p-6, 0x1.8618618618618p-60,
  -0x1.1111111111111p-5, -0x1.1111111111111p-61,
  0x1.364d9364d9365p-4, -0x1.364d9364d9365p-59,
  -0x1.0330330330330p-2, -0x1.981981981981ap-57,
  0x1.2aaaaaaaaaaabp+0, -0x1.5555555555555p-54,
  -0x1.c5e5e5e5e5e5ep+2, 0x1.b7c4f8f13e3c5p+5,
  -0x1.088fe72cfe72dp+9, 0x1.8301f89467e25p+12,
  -0x1.523440cc0cc0dp+16, 0x1.5c06d2aaaaaabp+20,
  -0x1.a089b7115c654p+24, 0x1.1edb2a4f34840p+29,
  -0x1.c280563b8bcbdp+33,
]

/// lgamma(1 + y) / y in powers of y for |y| <= 1/64: eight pairs, then doubles.
let logGammaAtOneTable: [Double] = [
  -0x1.2788cfc6fb619p-1, 0x1.6cb90701fbfabp-58,
  0x1.a51a6625307d3p-1, 0x1.1873d8912200cp-56,
  -0x1.9a4d55beab2d7p-2, 0x1.4c26d1b465993p-59,
  0x1.151322ac7d848p-2, 0x1.b5f91211196e5p-57,
  -0x1.a8b9c17aa6149p-3, -0x1.2e826a4fdae1ap-58,
  0x1.5b40cb100c306p-3, 0x1.4a79940f15696p-59,
  -0x1.2703a1dcea3aep-3, -0x1.6307fd0794ac4p-57,
  0x1.010b36af86397p-3, -0x1.741a635b224a6p-59,
  -0x1.c806706d57db4p-4, 0x1.9a01e385d5f8fp-4,
  -0x1.748c33114c6d6p-4, 0x1.556ad63243bc4p-4,
  -0x1.3b1d971fc5985p-4, 0x1.2496df8320c5fp-4,
  -0x1.11133476e7fe0p-4, 0x1.00010064cdeb2p-4,
  -0x1.e1e2d311e8abdp-5, 0x1.c71ce3a20b419p-5,
]

/// digamma(x0 + y) / y in powers of y for |y| <= 1/16: four pairs, then doubles.
let digammaRootTable: [Double] = [
  0x1.ef72bc8ee38acp-1, -0x1.3879eb97bf58dp-55,
  -0x1.c563b54aa1a35p-2, -0x1.c760306906dfep-56,
  0x1.08b4294d50381p-2, -0x1.14c9424b7ffe7p-56,
  -0x1.4fc1317257da8p-3, -0x1.86b1cc35dbc77p-58,
  0x1.b9a5b6370f3abp-4, -0x1.27baba261cc2cp-4,
  0x1.8fce02b239ca7p-5, -0x1.0fa7ec36a7d8fp-5,
  0x1.723d6807edcc0p-6, -0x1.f970508e1b6a2p-7,
  0x1.5955caaa962f3p-7, -0x1.d828079282eb8p-8,
  0x1.42e1acf81d8dcp-8, -0x1.b9afc7cee8a14p-9,
  0x1.2e23345f79aafp-9, -0x1.9d626f71d1f7ap-10,
  0x1.1acebbd761089p-10,
]
