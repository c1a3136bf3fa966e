// The language that quotations are searched in; all that depends on it is taken from here.
export * from './en';
