using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.History;

/// <summary>Proves the log and the tables unaltered.</summary>
public sealed record VerifyRegister : IRequest<VerificationResult>;

internal sealed class VerifyRegisterHandler(Verification verification) : IRequestHandler<VerifyRegister, VerificationResult>
{
    public Task<VerificationResult> Handle(VerifyRegister request, CancellationToken cancellationToken) => verification.Run(cancellationToken);
}
