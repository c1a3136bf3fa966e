// Stands in for a native module that tells machines apart. All test hosts are the same machine.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
