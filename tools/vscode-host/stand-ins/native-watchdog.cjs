// Stands in for a native module that ends an extension host whose parent died; our host ends its own children.
exports.start = () => {};
