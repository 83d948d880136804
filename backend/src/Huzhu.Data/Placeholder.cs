namespace Huzhu.Domain;
